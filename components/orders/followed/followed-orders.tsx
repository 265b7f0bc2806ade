import { LineProgress } from "@/components/orders/line-progress";
import { OrderStateMark } from "@/components/orders/order-state";
import { OrderTotals } from "@/components/orders/order-totals";
import { NetNote } from "@/components/sellable/net-note";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Responsible } from "@/lib/customers/responsible/queries";
import { getTranslations } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import type { FollowedOrder } from "@/lib/orders/followed/queries";

type FollowedOrdersProps = {
  path: string;
  list: Page<FollowedOrder>;
  paged: boolean;
  responsible: Responsible;
};

/** What the customer's company ordered, newest first. */
export async function FollowedOrders({ path, list, paged, responsible }: FollowedOrdersProps) {
  const t = await getTranslations("account");
  if (!list.rows.length) {
    const { seller, shop } = responsible;
    return (
      <EmptyState
        title={t("empty")}
        action={shop && <LinkButton href={shop}>{t("seeShop", { seller: seller.name })}</LinkButton>}
      >
        {t("emptyText", { seller: seller.name })}
      </EmptyState>
    );
  }
  const at = (page?: string) => page && withQuery(path, { page });
  return (
    <>
      <Table label={t("title")}>
        <THead>
          <Th>{t("number")}</Th>
          <Th>{t("placedAt")}</Th>
          <Th numeric>{t("lines")}</Th>
          <Th numeric>{t("total")}</Th>
          <Th>{t("state")}</Th>
        </THead>
        <TBody>
          {list.rows.map((row) => (
            <Tr key={row.id}>
              <RowHeader href={`${path}/orders/${row.id}`}>
                <span className="whitespace-nowrap">{row.number}</span>
                {row.reference && (
                  <span className="block font-normal text-ink-muted text-xs">{row.reference}</span>
                )}
              </RowHeader>
              <Td label={t("placedAt")}>
                <Time at={row.placedAt} as="date" />
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
      <Pager first={paged ? path : undefined} previous={at(list.previous)} next={at(list.next)} />
    </>
  );
}
