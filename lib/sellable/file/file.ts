import { amountCell, csvFile } from "@/lib/csv/csv";
import type { CsvFormat } from "@/lib/csv/format";
import type { Scope } from "@/lib/door/scope";
import { viewerOf } from "@/lib/sellable/queries";
import type { SellableOffer } from "@/lib/sellable/rules";
import type { SellableFilter } from "@/lib/sellable/schema";
import { type FiledOffer, readSellable } from "./queries";

const offerColumns = [
  "sku",
  "name",
  "manufacturer",
  "offerKind",
  "period",
  "termMonths",
  "noticeDays",
  "renewal",
  "currency",
] as const;
type OfferColumn = (typeof offerColumns)[number];
type Price = `${"retail" | "suggested" | "transfer"}${"OneTime" | "Recurring"}`;

type Words = {
  name: string;
  format: CsvFormat;
  locale: string;
  column: (part: OfferColumn) => string;
  price: (part: Price) => string;
  offer: (kind: SellableOffer["kind"]) => string;
  period: (period: NonNullable<SellableOffer["period"]>) => string;
  renewal: (renewal: NonNullable<SellableOffer["renewal"]>) => string;
};

/**
 * What the actor's company may sell, filtered as its catalogue is, as a CSV: own prices, beside them the suggested ones and
 * for those who may see them transfer prices. In customer mode there is nothing but the customer's price.
 */
export function priceListFile(scope: Scope, filter: SellableFilter, words: Words): Promise<Response> {
  const { seesInternal, asCustomer } = viewerOf(scope.actor);
  const prices: Price[] = [
    "retailOneTime",
    "retailRecurring",
    ...(asCustomer ? [] : (["suggestedOneTime", "suggestedRecurring"] as const)),
    ...(seesInternal ? (["transferOneTime", "transferRecurring"] as const) : []),
  ];
  return csvFile<FiledOffer>(scope, "catalogue:read", words.format, {
    name: words.name,
    headers: [...offerColumns.map(words.column), ...prices.map(words.price)],
    cells: ({ offer }) => {
      const amounts = amountsOf(offer);
      const cells = cellsOf(offer, words);
      return [
        ...offerColumns.map((part) => cells[part]),
        ...prices.map((price) => amountCell(amounts[price], offer.currency)),
      ];
    },
    read: (next, after) => readSellable(next, filter, words.locale, after?.key),
  });
}

const cellsOf = (offer: SellableOffer, words: Words) => ({
  sku: offer.sku,
  name: offer.name,
  manufacturer: offer.manufacturer,
  offerKind: words.offer(offer.kind),
  period: offer.period && words.period(offer.period),
  termMonths: offer.termMonths,
  noticeDays: offer.noticeDays,
  renewal: offer.renewal && words.renewal(offer.renewal),
  currency: offer.currency,
});

const amountsOf = ({ retail, suggested, internal }: SellableOffer) => ({
  retailOneTime: retail.oneTime,
  retailRecurring: retail.recurring,
  suggestedOneTime: suggested.oneTime,
  suggestedRecurring: suggested.recurring,
  transferOneTime: internal?.transfer.oneTime,
  transferRecurring: internal?.transfer.recurring,
});
