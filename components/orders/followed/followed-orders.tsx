import { lineColumn, orderColumns, promisedColumn } from "@/components/orders/order-cells";
import { NetNote } from "@/components/sellable/net-note";
import { LinkButton } from "@/components/ui/button";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { Pager } from "@/components/ui/list";
import type { Responsible } from "@/lib/customers/responsible/queries";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import type { FollowedOrder } from "@/lib/orders/followed/queries";
import type { FollowedFilter } from "@/lib/orders/followed/schema";

type FollowedOrdersProps = {
  path: string;
  list: Page<FollowedOrder>;
  query: FollowedFilter;
  responsible: Responsible;
};

/** What the customer's company ordered, newest first. */
export async function FollowedOrders({ path, list, query, responsible }: FollowedOrdersProps) {
  const t = await getTranslations("account");
  const { state } = query;
  if (!list.rows.length && !state) {
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
  const at = (page?: string) => page && withQuery(path, { state, page });
  return (
    <div className="space-y-3">
      <FilterLinks
        label={t("filter")}
        items={[
          { href: path, label: t("allOrders"), current: !state },
          { href: withQuery(path, { state: "open" }), label: t("openOrders"), current: state === "open" },
        ]}
      />
      {list.rows.length > 0 ? (
        <>
          <DataTable {...followedTable(path, list.rows, await getSpeech())} />
          <NetNote />
        </>
      ) : (
        <p className="text-ink-muted">{t("nothingOpen")}</p>
      )}
      <Pager
        first={query.page && withQuery(path, { state })}
        previous={at(list.previous)}
        next={at(list.next)}
      />
    </div>
  );
}

function followedTable(path: string, rows: FollowedOrder[], speech: Speech) {
  const { number, day, total, state } = orderColumns<FollowedRow>(speech);
  return tableOf<FollowedRow>({
    label: speech.words("account")("title"),
    rows: rows.map((row) => ({ ...row, dueOn: row.promisedOn })),
    rowOf: ({ id }) => ({ id, href: `${path}/orders/${id}` }),
    columns: [
      {
        ...number,
        cell: ({ number, reference }) => [{ code: number }, ...(reference ? [{ note: reference }] : [])],
      },
      day,
      // Beside who is responsible there is room for one of the two.
      promisedColumn(rows, speech) || lineColumn(speech),
      total,
      state,
    ],
  });
}

/** To its customer an order is late when what was promised is. */
type FollowedRow = FollowedOrder & { dueOn: string | null };
