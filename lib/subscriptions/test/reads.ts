import { listFed, listMonth, loadCalendar, sumMonths } from "@/lib/subscriptions/calendar/queries";
import { monthsFrom } from "@/lib/subscriptions/calendar/rules";
import { calendarQuery } from "@/lib/subscriptions/calendar/schema";
import { listChanges, loadFollowed, loadRecord } from "@/lib/subscriptions/changes/queries";
import { readSubscriptions } from "@/lib/subscriptions/file/queries";
import { getFollowedSubscription } from "@/lib/subscriptions/followed/queries";
import { listIdentifiers } from "@/lib/subscriptions/identifiers/queries";
import { listRepriced } from "@/lib/subscriptions/prices/queries";
import {
  changesInReach,
  countSubscriptions,
  getSubscription,
  getSubscriptionRecord,
  getTerms,
  listing,
  listSubscriptions,
  loadSubscriptions,
  matching,
  ordered,
  subscriptionsInReach,
} from "@/lib/subscriptions/queries";
import { listRunning, paid, priceAhead } from "@/lib/subscriptions/running/queries";
import { subscriptionFilter } from "@/lib/subscriptions/schema";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import type { Known, Person } from "@/test/plans/world";
import { requestReads, requestsApart } from "./reads-requests";

const list = (as: Person, filter: (known: Known) => object, more = {}) =>
  by(
    as,
    "subscription:read",
    (scope, known, page) => listSubscriptions(scope, { ...subscriptionFilter.parse(filter(known)), page }),
    more,
  );
const UNKNOWN = "00000000-0000-7000-8000-000000000000";
const deep = { deep: { side: "after", value: "2027-01-15", id: UNKNOWN } as const };

const months = monthsFrom("2026-12-01");
const [month] = months as [(typeof months)[number]];

export const reads: Read[] = [
  ...requestReads,
  {
    of: sumMonths,
    cases: (["admin", "reseller-1", "assigned", "customer"] as const).map((as) =>
      by(as, "subscription:read", (scope) => sumMonths(scope, months), { most: most.reporting }),
    ),
  },
  {
    of: listMonth,
    cases: (["admin", "reseller-1"] as const).map((as) =>
      by(as, "subscription:read", (scope, _, page) => listMonth(scope, month, page), deep),
    ),
  },
  {
    of: loadCalendar,
    cases: [
      by("reseller-1", "subscription:read", (scope) => loadCalendar(scope, calendarQuery.parse({})), {
        most: most.reporting,
      }),
    ],
  },
  {
    of: listFed,
    cases: [
      by("admin", "subscription:read", listFed, { most: most.exporting }),
      by("customer", "subscription:read", listFed, { most: most.exporting }),
    ],
  },
  {
    of: getFollowedSubscription,
    cases: [by("customer", "subscription:read", getFollowedSubscription)],
  },
  {
    of: listSubscriptions,
    cases: [
      list("admin", () => ({}), deep),
      list("admin", () => ({ show: "60" }), deep),
      list("admin", () => ({ show: "ended" })),
      list("reseller-1", () => ({}), deep),
      list("reseller-1", () => ({ show: "noticed" })),
      list("reseller-1", ({ customer }) => ({ customer })),
      list("admin", () => ({ show: "requests" }), { most: most.waiting }),
      list("reseller-1", () => ({ show: "requests" }), { most: most.waiting }),
      list("reseller-1", () => ({ show: "awaited" }), { most: most.waiting }),
      list("customer", () => ({ show: "requests" })),
      list("account", () => ({ show: "requests" }), { most: most.lookingAfter }),
      ...(["admin", "reseller-1", "assigned", "customer"] as const).flatMap((as) =>
        ["ahrens", "O-2025-00017", "nothing-of-that-kind", "m365"].map((q) =>
          list(as, () => ({ q }), { most: most.searching }),
        ),
      ),
      list("account", () => ({}), { most: most.lookingAfter }),
      list("assigned", () => ({}), { most: most.lookingAfter }),
    ],
  },
  {
    of: loadSubscriptions,
    cases: [
      by("reseller-1", "subscription:read", (scope, { customer }) =>
        loadSubscriptions(scope, subscriptionFilter.parse({ customer })),
      ),
    ],
  },
  {
    of: countSubscriptions,
    cases: [
      ...(["admin", "reseller-1"] as const).flatMap((as) =>
        ["", "ahrens"].map((q) =>
          by(as, "subscription:read", (scope) => countSubscriptions(scope, { q, customer: null }), {
            most: q ? most.searching : most.waiting,
          }),
        ),
      ),
    ],
  },
  {
    of: getTerms,
    cases: [
      by("reseller-1", "subscription:change", (scope, { subscription }) => getTerms(scope, subscription)),
    ],
  },
  {
    of: readSubscriptions,
    cases: [
      by(
        "admin",
        "subscription:read",
        (scope) =>
          readSubscriptions(scope, subscriptionFilter.parse({}), { nextOn: "2027-01-15", id: UNKNOWN }),
        { most: most.exporting },
      ),
      by(
        "reseller-1",
        "subscription:read",
        (scope) => readSubscriptions(scope, subscriptionFilter.parse({ show: "pending" }), undefined),
        { most: most.exporting },
      ),
      by(
        "customer",
        "subscription:read",
        (scope) => readSubscriptions(scope, subscriptionFilter.parse({}), undefined),
        { most: most.exporting },
      ),
    ],
  },
  {
    of: listIdentifiers,
    cases: (["admin", "reseller-1", "customer"] as const).map((as) =>
      by(as, "subscription:read", (scope, { subscription }) => listIdentifiers(scope, subscription)),
    ),
  },
  {
    of: listChanges,
    cases: (["admin", "reseller-1", "customer"] as const).map((as) =>
      by(as, "subscription:read", (scope, { subscription }) => listChanges(scope, subscription)),
    ),
  },
  {
    of: loadRecord,
    cases: [by("admin", "subscription:read", loadRecord), by("reseller-1", "subscription:read", loadRecord)],
  },
  { of: loadFollowed, cases: [by("customer", "subscription:read", loadFollowed)] },
  {
    of: getSubscriptionRecord,
    cases: [
      by("reseller-1", "subscription:read", getSubscriptionRecord),
      by("admin", "subscription:read", getSubscriptionRecord),
    ],
  },
  {
    of: listRunning,
    cases: [
      by(
        "reseller-1",
        "customer:read",
        (scope, { customer: id }) => listRunning(scope, { id, resellerId: scope.actor.resellerId }),
        { most: most.ofCustomer },
      ),
      by(
        "admin",
        "customer:read",
        (scope, { customer: id, reseller: resellerId }) => listRunning(scope, { id, resellerId }),
        { most: most.ofCustomer },
      ),
      by("admin", "customer:read", (scope, { direct: id }) => listRunning(scope, { id, resellerId: null })),
    ],
  },
];

export const apart: Apart = [
  ...requestsApart,
  changesInReach,
  getSubscription,
  listRepriced,
  listing,
  matching,
  ordered,
  paid,
  priceAhead,
  subscriptionsInReach,
];
