import { itemTable } from "@/components/catalogue/item-table";
import { customerTable } from "@/components/customers/customer-list";
import { enquiryTable } from "@/components/enquiries/enquiry-table";
import { orderTable } from "@/components/orders/order-list";
import { portfolioTable } from "@/components/portfolios/portfolio-table";
import { resellerTable } from "@/components/resellers/reseller-list";
import { sellableTable } from "@/components/sellable/sellable-table";
import { subscriptionTable } from "@/components/subscriptions/subscription-table";
import type { TableData } from "@/components/ui/data-table/cells";
import type { OfferedColumn, OfferedColumns } from "@/components/views/offered";
import type { SellingSide } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import { handle } from "@/lib/door/handle";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";
import { columnsFor } from "@/lib/list/columns";
import { viewerOf } from "@/lib/sellable/queries";
import { forgetColumns, keepColumns } from "@/lib/views/columns/commands";
import { listOf } from "@/lib/views/queries";
import { knownParameters, type ListName } from "@/lib/views/rules";
import { columnsToKeep, viewsPath } from "@/lib/views/schema";

type TableOf = (actor: Actor, speech: Speech) => TableData;

const path = "";
const rows: never[] = [];
const byName = { now: "name", hrefOf: () => path } as const;
const orders = (resellers: boolean) => (speech: Speech) =>
  orderTable({ path, rows, resellers, sort: { now: "placed", hrefOf: () => path } }, speech);

/** The tables of the lists of each side, without a row. */
const tables: Record<SellingSide, Partial<Record<ListName, TableOf>>> = {
  provider: {
    catalogue: (actor, speech) =>
      itemTable({ path, data: { rows, offers: new Map() }, actor, filtered: false }, speech),
    orders: (_, speech) => orders(true)(speech),
    customers: (_, speech) => customerTable({ path, rows, owners: true }, speech),
    enquiries: (_, speech) => enquiryTable({ path, rows }, speech),
    subscriptions: (_, speech) => subscriptionTable({ path, rows, customers: true, resellers: true }, speech),
    resellers: (_, speech) => resellerTable({ path, rows, sort: byName }, speech),
    portfolios: (_, speech) => portfolioTable({ path, rows, sort: byName }, speech),
  },
  reseller: {
    catalogue: (actor, speech) =>
      sellableTable({ path, pictures: path, rows, viewer: viewerOf(actor) }, speech),
    orders: (_, speech) => orders(false)(speech),
    customers: (_, speech) => customerTable({ path, rows }, speech),
    enquiries: (_, speech) => enquiryTable({ path, rows }, speech),
    subscriptions: (_, speech) => subscriptionTable({ path, rows, customers: true }, speech),
  },
};

/** The columns of a list that its reader may do without, and which of them are shown: all but the one that names the rows. */
export function offeredColumns(
  actor: Actor,
  side: SellingSide,
  list: ListName,
  hide: string | undefined,
  speech: Speech,
): OfferedColumn[] {
  const { hidden } = columnsFor(actor, list, hide);
  const { heads = [] } = tables[side][list]?.(actor, speech) ?? {};
  return heads.slice(1).map(({ key, head }) => ({ key, head, shown: !hidden.includes(key) }));
}

/** The columns of a list as its menu asks for them, and what is kept of them: `hidden` and `widths` in the address. */
export const columnRoutes = (side: SellingSide) => ({
  GET: handle(side, "view:keep", viewsPath, async ({ actor }, { list, ...address }) => {
    const { hide } = knownParameters(listOf(actor, list), address);
    const speech = await getSpeech();
    const offered: OfferedColumns = {
      columns: offeredColumns(actor, side, list, hide, speech),
      usual: speech.words("views")("columnsUsual"),
    };
    return Response.json(offered, uncached);
  }),
  PUT: handle(side, "view:keep", columnsToKeep, async (scope, given) => {
    await keepColumns(scope, given);
    return new Response(null, { status: 204, ...uncached });
  }),
  DELETE: handle(side, "view:keep", viewsPath, async (scope, { list }) => {
    await forgetColumns(scope, list);
    return new Response(null, { status: 204, ...uncached });
  }),
});

const uncached = { headers: { "cache-control": "no-store" } };
