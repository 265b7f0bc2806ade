import { checkedLines, digestOf, namesOf, quoteOf, saleOffer } from "@/lib/baskets/checked/queries";
import { findLine, getLine } from "@/lib/baskets/prices/queries";
import { countBasketLines, getBasket, listBaskets, newestBaskets } from "@/lib/baskets/queries";
import { basketsInReach, getBuyer, linesIn, seesMargin } from "@/lib/baskets/reach/queries";
import { findLeftOut, getOrdered } from "@/lib/baskets/reordering/queries";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import { type Call, daysAgo, type Person } from "@/test/plans/world";

const locale = "de";
const seller = (call: Call, more = {}) => by("reseller-1", "order:place", call, more);
const direct = (call: Call) => by("admin", "order:place", call);
const list = (as: Person, more = {}) =>
  by(as, "order:place", (scope, _, page) => listBaskets(scope, { page }), more);

export const reads: Read[] = [
  {
    of: listBaskets,
    cases: [
      list("reseller-1", { deep: daysAgo(0) }),
      list("reseller-2"),
      list("assigned", { most: most.lookingAfter }),
      list("admin"),
      list("account", { most: most.lookingAfter }),
    ],
  },
  {
    of: newestBaskets,
    cases: [seller((scope) => newestBaskets(scope, 5)), direct((scope) => newestBaskets(scope, 5))],
  },
  { of: countBasketLines, cases: [seller((scope, { holder }) => countBasketLines(scope, holder))] },
  {
    of: getBuyer,
    cases: [
      seller((scope, { customer }) => getBuyer(scope, customer)),
      direct((scope, known) => getBuyer(scope, known.direct)),
    ],
  },
  { of: getBasket, cases: [seller((scope, { holder }) => getBasket(scope, { customer: holder, locale }))] },
  { of: checkedLines, cases: [seller((scope, { basket }) => checkedLines(scope, basket))] },
  { of: getLine, cases: [seller((scope, { line }) => getLine(scope, { line, locale }))] },
  { of: findLine, cases: [seller((scope, { line }) => findLine(scope, line))] },
  { of: getOrdered, cases: [seller((scope, { order }) => getOrdered(scope, order))] },
  { of: findLeftOut, cases: [seller((scope, { order }) => findLeftOut(scope, order))] },
];

export const apart: Apart = [basketsInReach, digestOf, linesIn, namesOf, saleOffer, seesMargin, quoteOf];
