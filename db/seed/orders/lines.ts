import { newId } from "@/db/columns";
import type { LineSnapshot } from "@/db/schema";
import type { CatalogueOffer } from "@/db/seed/catalogue-rows";
import { known } from "@/db/seed/people";
import type { PortfolioEntry } from "@/db/seed/portfolios";
import type { Reseller } from "@/db/seed/resellers";
import type { DemoItem, DemoOffer } from "@/db/seed/rows";
import { monthlyOf, shareOf } from "@/lib/base/money";

export type Line = ReturnType<typeof linesOf>[number];

/**
 * The lines of an order as they were sold: from the reseller's portfolio, or directly at list prices. What was sold more than 300
 * days ago cost less by the month, so that it gets dearer with its renewal.
 */
export function linesOf(
  wanted: Record<string, number>,
  reseller: Reseller | null,
  catalogue: CatalogueOffer[],
  daysAgo = 0,
) {
  return Object.entries(wanted).map(([choice, quantity], at) => {
    const sold = reseller
      ? asResold(pick(choice, reseller.portfolio.entries), reseller, daysAgo > 300 ? 9_500 : 10_000)
      : asDirect(pick(choice, catalogue));
    return { id: newId(), position: at + 1, quantity, ...sold };
  });
}

/** What the provider bills for lines, once and per month: transfer prices where they are resold. */
export const billedTotalsOf = (model: "resale" | "agency" | "direct", lines: Line[]) => {
  const price = (line: Line, part: "OneTime" | "Recurring") =>
    (model === "resale" && line[`transfer${part}`]) || line[`retail${part}`];
  const { oneTimeTotal, monthlyTotal } = totalsOf(
    lines.map((line) => ({
      ...line,
      retailOneTime: price(line, "OneTime"),
      retailRecurring: price(line, "Recurring"),
    })),
  );
  return { billedOneTime: oneTimeTotal, billedMonthly: monthlyTotal };
};

/** One-time and monthly total of lines in minor units; each line is rounded by itself. */
export function totalsOf(lines: Line[]): { oneTimeTotal: number; monthlyTotal: number } {
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    oneTimeTotal: sum(({ quantity, retailOneTime }) => quantity * (retailOneTime ?? 0)),
    monthlyTotal: sum(({ quantity, retailRecurring, period }) =>
      monthlyOf(quantity * (retailRecurring ?? 0), period),
    ),
  };
}

function pick<O extends CatalogueOffer>(choice: string, offers: O[]): O {
  const [sku, wanted] = choice.split(" ");
  const offer = offers.find(
    ({ item, offer }) =>
      item.sku === sku &&
      (item.state === "active" || item.state === "no renewal") &&
      (!wanted || offer.kind === wanted || offer.period === wanted),
  );
  return known(new Map(offer && [[choice, offer]]), choice);
}

function asResold(entry: PortfolioEntry, { prices, portfolio }: Reseller, share: number) {
  const own = prices.get(entry.id);
  const then = (minor: number | null) => minor && shareOf(minor, share);
  return {
    ...soldOffer(entry),
    portfolioVersionId: portfolio.versionId,
    retailOneTime: own?.oneTime ?? entry.suggestedOneTime,
    retailRecurring: then(own?.recurring ?? entry.suggestedRecurring),
    suggestedOneTime: entry.suggestedOneTime,
    suggestedRecurring: then(entry.suggestedRecurring),
    transferOneTime: entry.transferOneTime,
    transferRecurring: then(entry.transferRecurring),
    commissionBp: entry.commissionBp,
  };
}

const asDirect = (sold: CatalogueOffer) => ({
  ...soldOffer(sold),
  portfolioVersionId: null,
  retailOneTime: sold.offer.oneTime,
  retailRecurring: sold.offer.recurring,
  suggestedOneTime: null,
  suggestedRecurring: null,
  transferOneTime: null,
  transferRecurring: null,
  commissionBp: null,
});

const soldOffer = ({ id, itemId, name, item, offer }: CatalogueOffer) => ({
  itemId,
  offerId: id,
  sku: item.sku,
  name,
  offerKind: offer.kind,
  period: offer.period,
  snapshot: snapshotOf(item, offer),
  stockKept: item.stockKept,
});

const snapshotOf = (item: DemoItem, offer: DemoOffer): LineSnapshot => ({
  texts: {
    en: { name: item.name.en, summary: item.summary.en },
    de: { name: item.name.de, summary: item.summary.de },
  },
  manufacturer: item.manufacturer,
  itemKind: item.kind,
  termMonths: offer.termMonths,
  noticeDays: offer.noticeDays,
  renewal: offer.renewal,
  leadDays: item.leadDays,
  toOrder: item.toOrder,
});
