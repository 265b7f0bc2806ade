import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { OpenBasket } from "@/lib/baskets/queries";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

type BasketTableProps = {
  /** Where offers are chosen; a basket is looked at below it. */
  path: string;
  rows: OpenBasket[];
  /** Lines to be put in, which lead to the choosing. */
  line?: string;
};

/** Baskets that hold something: for whom, how much, and who worked on each of them last. */
export async function BasketTable({ path, rows, line }: BasketTableProps) {
  const t = await getTranslations("orders");
  const href = (customerId: string) =>
    withQuery(line ? path : `${path}/review`, { customer: customerId, line });
  return (
    <Table label={t("baskets")}>
      <THead>
        <Th>{t("customer")}</Th>
        <Th numeric>{t("lines")}</Th>
        <Th>{t("lastChanged")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <RowHeader href={href(row.customerId)}>{row.customerName}</RowHeader>
            <Td label={t("lines")} numeric>
              {row.lineCount}
            </Td>
            <Td label={t("lastChanged")}>
              <Time at={row.changedAt} /> · {row.changedByName}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
