import { basketAddress } from "@/lib/baskets/schema";
import { getCheckout, getReviewedBasket, readLivePortfolio, readSeller } from "@/lib/checkout/queries";
import { listRunningOffers } from "@/lib/checkout/running/queries";
import { by, most, type Read } from "@/test/plans/read";
import type { Known } from "@/test/plans/world";

const locale = "de";
const checkout = (as: "reseller-1" | "admin" | "account", address: (known: Known) => object, more = {}) =>
  by(
    as,
    "order:place",
    (scope, known) => getCheckout(scope, { ...basketAddress.parse(address(known)), locale }),
    more,
  );

export const reads: Read[] = [
  {
    of: getCheckout,
    cases: [
      checkout("reseller-1", ({ customer, sold }) => ({ customer, line: `${sold}:2` })),
      checkout("reseller-1", () => ({})),
      checkout("admin", (known) => ({ customer: known.direct, line: `${known.sold}:2` })),
      checkout("admin", () => ({})),
      checkout("account", () => ({}), { most: most.lookingAfter }),
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
  {
    of: listRunningOffers,
    cases: [
      by(
        "reseller-1",
        "order:place",
        (scope, { customer, sold }) => listRunningOffers(scope, customer, [sold]),
        { most: most.ofCustomer },
      ),
      by("admin", "order:place", (scope, { direct, sold }) => listRunningOffers(scope, direct, [sold])),
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
