import { basketAddress } from "@/lib/baskets/schema";
import { getPlacing, getReviewedBasket, readLivePortfolio, readSeller } from "@/lib/checkout/queries";
import { by, most, type Read } from "@/test/plans/read";
import type { Known } from "@/test/plans/world";

const locale = "de";
const placing = (as: "reseller-1" | "admin" | "account", address: (known: Known) => object, more = {}) =>
  by(
    as,
    "order:place",
    (scope, known) => getPlacing(scope, { ...basketAddress.parse(address(known)), locale }),
    more,
  );

export const reads: Read[] = [
  {
    of: getPlacing,
    cases: [
      placing("reseller-1", ({ customer, sold }) => ({ customer, line: `${sold}:2` })),
      placing("reseller-1", () => ({})),
      placing("admin", (known) => ({ customer: known.direct, line: `${known.sold}:2` })),
      placing("admin", () => ({})),
      placing("account", () => ({}), { most: most.lookingAfter }),
    ],
  },
  {
    of: getReviewedBasket,
    cases: [
      by("reseller-1", "order:place", (scope, { holder, order }) =>
        getReviewedBasket(scope, { customer: holder, order, again: null, locale }),
      ),
    ],
  },
  { of: readSeller, cases: [by("reseller-1", "order:place", (scope) => readSeller(scope))] },
  {
    of: readLivePortfolio,
    cases: [
      by("reseller-1", "order:place", (scope) => readLivePortfolio(scope, scope.actor.portfolioId ?? "")),
    ],
  },
];
