import { countCustomers, countOpenOrders, listNewestOrders } from "@/lib/resellers/business/queries";
import { getOwnProfile } from "@/lib/resellers/profile/queries";
import { getReseller, getResellerRecord, listResellers } from "@/lib/resellers/queries";
import { getChangeSource, getReassignment, nextChanges } from "@/lib/resellers/reassignment/queries";
import { resellerList } from "@/lib/resellers/schema";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import { middle, type Person } from "@/test/plans/world";

const lookingAfter = (as: Person) =>
  as === "account" || as === "assigned" ? { most: most.lookingAfter } : {};
const resellers = (filter: object, more = {}) =>
  by(
    "admin",
    "reseller:read",
    (scope, _, page) => listResellers(scope, { ...resellerList.parse(filter), page }),
    more,
  );

export const reads: Read[] = [
  {
    of: listResellers,
    cases: [
      resellers({}, { deep: middle.reseller }),
      resellers({ state: "suspended" }),
      resellers({ sort: "-name" }, { deep: middle.reseller }),
      resellers({ q: "ahrens" }, { most: most.searching }),
    ],
  },
  { of: getReseller, cases: [by("admin", "reseller:read", (scope, known) => getReseller(scope, known))] },
  {
    of: getResellerRecord,
    cases: [by("admin", "reseller:read", (scope, known) => getResellerRecord(scope, known))],
  },
  {
    of: countCustomers,
    cases: [
      by("admin", "reseller:read", (scope, { reseller }) => countCustomers(scope, reseller)),
      by(
        "account",
        "reseller:read",
        (scope, { reseller }) => countCustomers(scope, reseller),
        lookingAfter("account"),
      ),
    ],
  },
  {
    of: countOpenOrders,
    cases: [
      by("admin", "reseller:read", (scope, { reseller }) => countOpenOrders(scope, reseller)),
      by(
        "account",
        "reseller:read",
        (scope, { reseller }) => countOpenOrders(scope, reseller),
        lookingAfter("account"),
      ),
    ],
  },
  {
    of: listNewestOrders,
    cases: [
      by("admin", "reseller:read", (scope, { reseller }) => listNewestOrders(scope, reseller)),
      by(
        "account",
        "reseller:read",
        (scope, { reseller }) => listNewestOrders(scope, reseller),
        lookingAfter("account"),
      ),
    ],
  },
  { of: getOwnProfile, cases: [by("reseller-1", "reseller:read", (scope) => getOwnProfile(scope))] },
  {
    of: getReassignment,
    cases: [
      by(
        "admin",
        "reseller:admit",
        (scope, { reseller, other }) => getReassignment(scope, { reseller, portfolioId: other }),
        { most: most.comparing },
      ),
    ],
  },
  {
    of: nextChanges,
    cases: [
      by(
        "admin",
        "reseller:admit",
        (scope, { version }) => nextChanges(scope, { before: null, after: version }, undefined),
        { most: most.comparing },
      ),
    ],
  },
];

export const apart: Apart = [getChangeSource];
