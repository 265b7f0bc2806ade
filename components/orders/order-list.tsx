import { useTranslations } from "next-intl";
import { NetNote } from "@/components/sellable/net-note";
import { TdSelect, ThSelect } from "@/components/ui/bulk";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { type Sorting, sortHead } from "@/lib/list/sort";
import type { ListedOrder } from "@/lib/orders/queries";
import { LineProgress } from "./line-progress";
import { OrderStateMark } from "./order-state";
import { OrderTotals } from "./order-totals";

type OrderListProps = {
  path: string;
  rows: ListedOrder[];
  resellers?: boolean;
  /** Id of the form that confirms chosen orders; rows that may be confirmed get a box. */
  bulk?: { form: string; states: readonly string[] };
  sort: Sorting<"placed">;
};

/** Orders with customer, amount and state; with `resellers`, who placed each of them. */
export function OrderList({ path, rows, resellers = false, bulk, sort }: OrderListProps) {
  const t = useTranslations("orders");
  return (
    <>
      <Table label={t("title")}>
        <THead>
          {bulk && <ThSelect form={bulk.form} label={t("chooseAll")} />}
          <Th>{t("number")}</Th>
          <Th>{t("customer")}</Th>
          {resellers && <Th>{t("reseller")}</Th>}
          <Th sort={sortHead("placed", sort, true)}>{t("placedAt")}</Th>
          <Th numeric>{t("lines")}</Th>
          <Th numeric>{t("total")}</Th>
          <Th>{t("state")}</Th>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.id}>
              {bulk &&
                (bulk.states.includes(row.state) ? (
                  <TdSelect form={bulk.form} value={row.id} label={t("choose", { number: row.number })} />
                ) : (
                  <Td />
                ))}
              <RowHeader href={`${path}/${row.id}`}>
                <span className="whitespace-nowrap">{row.number}</span>
              </RowHeader>
              <Td label={t("customer")}>
                {row.customerName}
                {row.reference && <span className="block text-ink-muted text-xs">{row.reference}</span>}
              </Td>
              {resellers && <Td label={t("reseller")}>{row.resellerName ?? t("direct")}</Td>}
              <Td label={t("placedAt")}>
                <Time at={row.placedAt} className="whitespace-nowrap" />
              </Td>
              <Td label={t("lines")} numeric>
                <LineProgress done={row.doneCount} all={row.lineCount} />
              </Td>
              <Td label={t("total")} numeric>
                <OrderTotals {...row} />
              </Td>
              <Td label={t("state")}>
                <OrderStateMark state={row.state} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      <NetNote />
    </>
  );
}
