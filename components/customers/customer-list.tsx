import { useLocale, useTranslations } from "next-intl";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { CustomerRow } from "@/lib/customers/queries";
import { countryName } from "@/lib/i18n/address";
import { type Sorting, sortHead } from "@/lib/list/sort";
import { CustomerStateMark } from "./customer-state";

type CustomerListProps = {
  path: string;
  rows: CustomerRow[];
  owners?: boolean;
  /** None where a search decides. */
  sort?: Sorting<"name">;
};

/** Customers by name; with `owners`, whose each of them is. */
export function CustomerList({ path, rows, owners = false, sort }: CustomerListProps) {
  const t = useTranslations("customers");
  const locale = useLocale();
  return (
    <Table label={t("title")}>
      <THead>
        <Th sort={sort && sortHead("name", sort)}>{t("name")}</Th>
        {owners && <Th>{t("owner")}</Th>}
        <Th>{t("city")}</Th>
        <Th>{t("contactName")}</Th>
        <Th>{t("state")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <RowHeader href={`${path}/${row.id}`}>{row.name}</RowHeader>
            {owners && <Td label={t("owner")}>{row.resellerName ?? t("direct")}</Td>}
            <Td label={t("city")}>
              {[row.city, countryName(row.country, locale)].filter(Boolean).join(", ") || "–"}
            </Td>
            <Td label={t("contactName")}>{row.contactName ?? "–"}</Td>
            <Td label={t("state")}>
              <CustomerStateMark state={row.state} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
