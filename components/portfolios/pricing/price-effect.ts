import { amountsCell } from "@/components/portfolios/amounts";
import { type Effect, noEffect } from "@/components/ui/action-bar/effect";
import { boundedCount } from "@/components/ui/bounded-count";
import type { Cell, Piece } from "@/components/ui/data-table/cells";
import type { Speech } from "@/lib/i18n/speech";
import type { PlannedEntry, PricePlan } from "@/lib/portfolios/pricing/queries";
import type { EntryPrices } from "@/lib/portfolios/rules";

/** What a rule would make of the prices of offers, in a few lines; of those that come in, from their list price. */
export function priceEffect(plan: PricePlan | undefined, speech: Speech): Effect {
  if (!plan) return noEffect;
  const { currency, count, bound, rows } = plan;
  const t = speech.words("portfolios");
  const amounts = (oneTime: number | null, recurring: number | null, { period }: PlannedEntry) =>
    amountsCell({ oneTime, recurring, period, currency }, speech);
  const named = (label: string, pieces: Piece[]) =>
    pieces.map((piece, at) =>
      at === 0 && typeof piece === "object" && "money" in piece ? { ...piece, before: label } : piece,
    );
  const price = {
    transfer: (of: EntryPrices, row: PlannedEntry) =>
      named(t("transfer"), amounts(of.transferOneTime, of.transferRecurring, row)),
    suggested: (of: EntryPrices, row: PlannedEntry) =>
      named(t("suggested"), amounts(of.suggestedOneTime, of.suggestedRecurring, row)),
  };
  /** Of what is in already, only what changes. */
  const shown = ({ present, planned }: PlannedEntry) => {
    const changed = (["transfer", "suggested"] as const).filter(
      (of) =>
        present?.[`${of}OneTime`] !== planned[`${of}OneTime`] ||
        present?.[`${of}Recurring`] !== planned[`${of}Recurring`],
    );
    return changed.length ? changed : (["transfer", "suggested"] as const);
  };
  const prices = (of: EntryPrices, row: PlannedEntry): Cell =>
    shown(row).flatMap((which) => price[which](of, row));
  return {
    said: t("priceEffect", { count, number: boundedCount(count, speech, bound) }),
    lines: rows.map((row) => ({
      name: `${row.name} · ${row.sku}`,
      before: row.present
        ? prices(row.present, row)
        : named(t("list"), amounts(row.list.oneTime, row.list.recurring, row)),
      after: prices(row.planned, row),
    })),
  };
}
