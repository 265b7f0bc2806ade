import type { ItemTexts } from "@/db/schema";
import type { AuditAction } from "@/lib/audit/audit";

export const itemStates = ["draft", "active", "sales ended", "no renewal", "retired"] as const;
export const itemKinds = ["product", "service"] as const;
export type ItemState = (typeof itemStates)[number];
export type ItemKind = (typeof itemKinds)[number];

/** The moves of an item's life (domain.md §4): from which states each may start, where it leads, how it is called in the audit. */
export const moves = {
  activate: { from: ["draft", "sales ended", "no renewal"], to: "active", action: "item-activated" },
  endSales: { from: ["active"], to: "sales ended", action: "item-sales-ended" },
  endRenewal: { from: ["sales ended"], to: "no renewal", action: "item-renewal-ended" },
  retire: { from: ["no renewal"], to: "retired", action: "item-retired" },
} as const satisfies Record<string, { from: readonly ItemState[]; to: ItemState; action: AuditAction }>;

export type Move = keyof typeof moves;

/** The moves that are open to an item in the given state, the usual next one first. */
export const movesFrom = (state: ItemState): Move[] =>
  (["endSales", "endRenewal", "retire", "activate"] as const).filter((move) =>
    (moves[move].from as readonly ItemState[]).includes(state),
  );

type Prices = { oneTime: number | null; recurring: number | null };
type Priced = Prices & { kind: "purchase" | "rent" | "lease"; period: string | null };

/** Whether an offer names the price that its kind needs: purchase a one-time one; rent and lease a recurring one and its period. */
export const isPriced = (offer: Priced): boolean =>
  offer.kind === "purchase" ? offer.oneTime !== null : offer.recurring !== null && offer.period !== null;

/** Whether an offer has what belongs to a recurring price: a period, a term, a notice and a renewal. */
export const appliesRecurring = ({ kind, recurring }: Pick<Priced, "kind" | "recurring">): boolean =>
  kind !== "purchase" || recurring !== null;

/** Whether an offer asks for nothing: it names a price, and none above 0. Such a one goes on sale only where somebody says so. */
export const isFree = ({ oneTime, recurring }: Prices): boolean =>
  !oneTime && !recurring && (oneTime === 0 || recurring === 0);

/** Whether an item has an offer that can be sold: without one it cannot go on sale. */
export const hasPricedOffer = (offers: readonly (Priced & { state: string })[]): boolean =>
  offers.some((offer) => offer.state === "active" && isPriced(offer));

/** A text of an item in the reader's language, else in the tenant's, else in any. */
export const textIn = (
  texts: ItemTexts,
  field: "name" | "summary" | "description",
  ...languages: string[]
): string | undefined =>
  [...languages, ...Object.keys(texts)].map((language) => texts[language]?.[field]).find(Boolean);

/** A category's name in the reader's language, else in the tenant's, else in the one that it has. */
export const nameIn = (names: Record<string, string>, slug: string, ...languages: string[]): string =>
  [...languages.map((language) => names[language]), ...Object.values(names)].find(Boolean) ?? slug;
