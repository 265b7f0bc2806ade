import { itemState } from "@/components/catalogue/item-state";
import { amountsCell } from "@/components/portfolios/amounts";
import type { Effect } from "@/components/ui/action-bar/effect";
import type { Cell } from "@/components/ui/data-table/cells";
import type { BulkPreview, Planned, PlannedPrice } from "@/lib/catalogue/bulk/queries";
import type { BulkChange, BulkQuery } from "@/lib/catalogue/bulk/schema";
import { moves, nameIn } from "@/lib/catalogue/rules";
import type { Speech } from "@/lib/i18n/speech";

const LINES = 4;

type Told = { speech: Speech; tenantLocale: string };

/** What a change of many items would do, in a few lines: the first items, each as it is and as it would be. */
export function bulkEffect(data: BulkPreview, query: BulkQuery, told: Told): Effect {
  const t = told.speech.words("catalogue");
  const { change, planned, count, tooMany } = data;
  if (tooMany) return { said: t("tooManyToChange"), lines: [] };
  if (!planned || !change) return { said: "", lines: [] };
  const { held } = planned;
  const skipped = count - planned.count;
  const said = [
    t("bulkWould", { count: planned.count }),
    skipped > 0 && t("bulkSkipped", { count: skipped }),
    held > 0 && t("bulkHeld", { count: held }),
  ];
  const asked = change.what !== "category" && (held > 0 || query.free);
  return {
    said: said.filter(Boolean).join(" · "),
    lines: planned.rows.slice(0, LINES).map((item) => lineOf(item, change, data, told)),
    ...(planned.count > 0 && { expected: planned.count, submit: t("bulkApply", { count: planned.count }) }),
    ...(asked && { yes: { name: "free", label: t("bulkFree") } }),
  };
}

function lineOf(item: Planned, change: BulkChange, { categories }: BulkPreview, told: Told) {
  const { speech, tenantLocale } = told;
  const category = (id: string | null) => {
    const found = categories.find((each) => each.id === id);
    return found
      ? nameIn(found.names, found.slug, speech.locale, tenantLocale)
      : speech.words("catalogue")("noCategory");
  };
  const prices = (when: "before" | "after"): Cell =>
    item.prices.flatMap((price: PlannedPrice) => amountsCell({ ...price, ...price[when] }, speech));
  const [before, after] = {
    state: (): [Cell, Cell] => [
      itemState(item.state, speech),
      change.what === "state" ? itemState(moves[change.move].to, speech) : null,
    ],
    category: (): [Cell, Cell] => [
      category(item.categoryId),
      category(change.what === "category" ? change.to : null),
    ],
    price: (): [Cell, Cell] => [prices("before"), prices("after")],
  }[change.what]();
  return { name: `${item.name} · ${item.sku}`, before, after };
}
