import { canCare, getOrdersToStep, listCarers, listLeft, listParcelLines } from "@/lib/orders/bulk/queries";
import { stepAddress } from "@/lib/orders/bulk/schema";
import { isConfirmedAtOnce } from "@/lib/orders/confirming/queries";
import { getDestination, listDestinations } from "@/lib/orders/destination/queries";
import { readOrders } from "@/lib/orders/file/queries";
import { getFollowedRecord, loadFollowedOrders } from "@/lib/orders/followed/queries";
import { listOwnRunning, sumOwnRunning } from "@/lib/orders/followed/running/queries";
import { getSharedOrder } from "@/lib/orders/links/queries";
import {
  assigneeName,
  countOrders,
  doneLines,
  isOldestFirst,
  lateness,
  listed,
  listing,
  listOrders,
  loadOrders,
  orderOf,
  ordersInReach,
  ordersMatching,
  shownState,
} from "@/lib/orders/queries";
import { getOrder, getOrderRecord, lineStates } from "@/lib/orders/record/queries";
import { orderFilter } from "@/lib/orders/schema";
import { findSellers } from "@/lib/orders/sellers/queries";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import { daysAgo, type Known, type Person } from "@/test/plans/world";

const list = (as: Person, filter: (known: Known) => object, more = {}) =>
  by(
    as,
    "order:read",
    (scope, known, page) => loadOrders(scope, { ...orderFilter.parse(filter(known)), page }, "all"),
    { ...(as === "account" || as === "assigned" ? { most: most.lookingAfter } : {}), ...more },
  );

export const reads: Read[] = [
  {
    of: isConfirmedAtOnce,
    cases: [
      by("admin", "order:place", (scope, { customer }) => isConfirmedAtOnce(scope, customer)),
      by("reseller-1", "order:place", (scope, { customer }) => isConfirmedAtOnce(scope, customer)),
    ],
  },
  { of: getSharedOrder, cases: [by("customer", "order:read", getSharedOrder)] },
  {
    of: loadOrders,
    cases: [
      ...(["admin", "reseller-1", "reseller-2", "account", "assigned"] as const).flatMap((as) => [
        list(as, () => ({}), { deep: daysAgo(500) }),
        list(as, () => ({ state: "placed" }), { deep: daysAgo(10) }),
        list(as, () => ({ state: "rejected" }), { deep: daysAgo(500) }),
        list(as, () => ({ state: "information asked" })),
        list(as, () => ({ q: "ahrens" }), { most: most.searching }),
        list(as, () => ({ q: "2025-17" }), { most: most.searching }),
        list(as, () => ({ q: "nobody-of-that-name" }), { most: most.searching }),
      ]),
      ...(["admin", "reseller-1"] as const).flatMap((as) => [
        list(as, () => ({ late: "yes" })),
        list(as, () => ({ late: "no", state: "confirmed" })),
        list(as, () => ({ late: "yes", q: "ahrens" }), { most: most.searching }),
      ]),
      list("admin", () => ({ sort: "placed" }), { deep: daysAgo(500) }),
      list("reseller-1", () => ({ sort: "placed", state: "completed" }), { deep: daysAgo(500) }),
      list("admin", () => ({ from: "2025-03-01", to: "2025-03-31" }), { most: most.ofDays }),
      list("admin", ({ reseller }) => ({ reseller, state: "placed" }), { deep: daysAgo(10) }),
      list("admin", () => ({ reseller: "direct" }), { deep: daysAgo(500) }),
      list("admin", () => ({ seller: "systemhaus" }), { most: most.searching }),
      list("admin", () => ({ mine: "yes" })),
      list("admin", () => ({ mine: "yes", state: "placed" })),
      list("admin", () => ({ mine: "yes", q: "ahrens" }), { most: most.searching }),
      list("admin", ({ customer }) => ({ customer }), { deep: daysAgo(500), most: most.ofCustomer }),
      list("admin", ({ customer }) => ({ customer, state: "rejected" }), { most: most.ofCustomer }),
      list("reseller-1", ({ customer }) => ({ customer, state: "completed" }), { most: most.ofCustomer }),
    ],
  },
  {
    of: findSellers,
    cases: [
      by("admin", "order:read", (scope) => findSellers(scope, { seller: "systemhaus" }), {
        most: most.searching,
      }),
      by("admin", "order:read", (scope, { reseller }) => findSellers(scope, { reseller })),
    ],
  },
  {
    of: readOrders,
    cases: [
      by("reseller-1", "order:read", (scope) => readOrders(scope, orderFilter.parse({}), false, undefined), {
        most: most.exporting,
      }),
      by(
        "admin",
        "order:read",
        (scope) => readOrders(scope, orderFilter.parse({ q: "firma" }), true, undefined),
        { most: most.searching },
      ),
    ],
  },
  {
    of: getOrdersToStep,
    cases: [
      by("admin", "order:fulfil", (scope, { order }) =>
        getOrdersToStep(scope, stepAddress.parse({ step: "assign", ids: order })),
      ),
      ...["placed", "confirmed", "information asked"].map((state) =>
        by(
          "admin",
          "order:fulfil",
          (scope) => getOrdersToStep(scope, stepAddress.parse({ step: "ship", which: "matching", state })),
          { most: most.stepping },
        ),
      ),
    ],
  },
  {
    of: listParcelLines,
    cases: [by("admin", "order:fulfil", (scope, { order }) => listParcelLines(scope, [order]))],
  },
  { of: listCarers, cases: [by("admin", "order:fulfil", (scope) => listCarers(scope))] },
  {
    of: listLeft,
    cases: [
      by("admin", "order:read", (scope, { order }) => listLeft(scope, [{ id: order, reason: "changed" }])),
    ],
  },
  {
    of: listOrders,
    cases: [
      by(
        "admin",
        "order:read",
        (scope, _, page) => listOrders(scope, { ...orderFilter.parse({ state: "placed" }), page }, true),
        {
          deep: daysAgo(10),
        },
      ),
    ],
  },
  {
    of: countOrders,
    cases: [by("admin", "order:read", (scope) => countOrders(scope, orderFilter.parse({})))],
  },
  {
    of: getOrder,
    cases: [by("admin", "order:read", (scope, { order }) => getOrder(scope, order))],
  },
  {
    of: getOrderRecord,
    cases: [
      by("admin", "order:read", (scope, known) => getOrderRecord(scope, known)),
      by("reseller-1", "order:read", (scope, known) => getOrderRecord(scope, known)),
    ],
  },
  {
    of: lineStates,
    cases: [by("admin", "order:read", (scope, { order }) => lineStates(scope, order))],
  },
  {
    of: listDestinations,
    cases: [by("reseller-1", "order:place", (scope, { customer }) => listDestinations(scope, customer))],
  },
  {
    of: getDestination,
    cases: [
      by("reseller-1", "order:place", (scope, { customer }) =>
        getDestination(scope, customer, { deliveryAddress: null, billingAddress: null, contact: null }),
      ),
    ],
  },
  {
    of: loadFollowedOrders,
    cases: [
      by("customer", "order:read", (scope, _, page) => loadFollowedOrders(scope, { page, locale: "de" }), {
        deep: daysAgo(500),
        most: most.ofCustomer,
      }),
      by("customer", "order:read", (scope) => loadFollowedOrders(scope, { state: "open", locale: "de" }), {
        most: most.ofCustomer,
      }),
    ],
  },
  {
    of: listOwnRunning,
    cases: [
      by("customer", "order:read", (scope) => listOwnRunning(scope, { locale: "de" }), {
        most: most.ofCustomer,
      }),
    ],
  },
  {
    of: sumOwnRunning,
    cases: [by("customer", "order:read", (scope) => sumOwnRunning(scope), { most: most.ofCustomer })],
  },
  {
    of: getFollowedRecord,
    cases: [by("customer", "order:read", (scope, known) => getFollowedRecord(scope, known))],
  },
];

export const apart: Apart = [
  assigneeName,
  canCare,
  doneLines,
  isOldestFirst,
  lateness,
  listed,
  listing,
  orderOf,
  ordersInReach,
  ordersMatching,
  shownState,
];
