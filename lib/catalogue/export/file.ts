import type { ItemFilter } from "@/lib/catalogue/schema";
import { type Category, listCategories } from "@/lib/categories/queries";
import { pathTo } from "@/lib/categories/rules";
import { amountCell, csvResponse } from "@/lib/csv/csv";
import type { CsvFormat } from "@/lib/csv/format";
import { can, type Scope, withPermission } from "@/lib/door/scope";
import type { Cursor } from "@/lib/list/page";
import { type ExportedItem, type ExportedOffer, nextItems } from "./queries";

const itemParts = [
  "sku",
  "name",
  "manufacturer",
  "category",
  "kind",
  "stockKept",
  "leadTime",
  "state",
] as const;
const offerParts = [
  "offerKind",
  "currency",
  "oneTime",
  "recurring",
  "period",
  "termMonths",
  "noticeDays",
  "renewal",
  "offerState",
] as const;
const costParts = ["costOneTime", "costRecurring"] as const;

type Part = (typeof itemParts)[number] | (typeof offerParts)[number] | (typeof costParts)[number];
type Words = {
  name: string;
  format: CsvFormat;
  column: (part: Part) => string;
  category: (category: Category) => string;
  state: (state: ExportedItem["state"]) => string;
  toOrder: string;
  yes: string;
  no: string;
};

/**
 * The items that match a filter as CSV, in its order, one row for each offer, read in batches while it is sent. A category
 * is the way to it, as an import reads it; what items cost is there only for those who may read it (domain.md §3.6).
 */
export function itemsFile({ actor }: Scope, filter: ItemFilter, words: Words): Response {
  const costs = can(actor, "cost:read");
  const parts: Part[] = [...itemParts, ...offerParts, ...(costs ? costParts : [])];
  // The file outlives the transaction of the request, so that each batch opens its own.
  async function* batches() {
    const categories = await withPermission(actor, "catalogue:read", listCategories, "read only");
    const wayTo = (id: string | null) => pathTo(categories, id).map(words.category).join(" > ");
    for (let from: Cursor | undefined; ; ) {
      const { rows, after }: Awaited<ReturnType<typeof nextItems>> = await withPermission(
        actor,
        "catalogue:read",
        (scope) => nextItems(scope, filter, from),
        "read only",
      );
      if (!after) return;
      yield rows.flatMap((item) => {
        const sold = item.offers.length ? item.offers : [undefined];
        return sold.map((offer) => {
          const cells = { ...itemCells(item, wayTo(item.categoryId), words), ...offerCells(offer) };
          return parts.map((part) => cells[part]);
        });
      });
      from = after;
    }
  }
  return csvResponse(words.name, parts.map(words.column), batches(), words.format);
}

const itemCells = (item: ExportedItem, category: string, words: Words) => ({
  sku: item.sku,
  name: item.name,
  manufacturer: item.manufacturer ?? "",
  category,
  kind: item.kind,
  stockKept: item.stockKept ? words.yes : words.no,
  leadTime: item.toOrder ? words.toOrder : item.leadDays,
  state: words.state(item.state),
});

function offerCells(offer: ExportedOffer | undefined) {
  const amount = (minor: number | null | undefined) => (offer ? amountCell(minor, offer.currency) : null);
  return {
    offerKind: offer?.kind ?? "",
    currency: offer?.currency ?? "",
    oneTime: amount(offer?.oneTime),
    recurring: amount(offer?.recurring),
    period: offer?.period ?? "",
    termMonths: offer?.termMonths ?? null,
    noticeDays: offer?.noticeDays ?? null,
    renewal: offer?.renewal ?? "",
    offerState: offer?.state ?? "",
    costOneTime: amount(offer?.cost?.oneTime),
    costRecurring: amount(offer?.cost?.recurring),
  };
}
