import { findChangedNames } from "@/lib/audit-log/names/queries";
import { findNarrowing } from "@/lib/audit-log/narrowing/queries";
import { loadAuditLog, readAuditFile } from "@/lib/audit-log/queries";
import { auditFilter } from "@/lib/audit-log/schema";
import { by, most, type Read } from "@/test/plans/read";
import { daysAgo, type Known, type Person } from "@/test/plans/world";

const SOMEBODY = "018cc251-f500-7000-8000-0000000000aa";
const log = (as: Person, filter: (known: Known) => object, more = {}) =>
  by(
    as,
    "audit:read",
    (scope, known, page) => loadAuditLog(scope, { ...auditFilter.parse(filter(known)), page }, "de"),
    more,
  );
const looking = { most: most.searching };

export const reads: Read[] = [
  {
    of: loadAuditLog,
    cases: [
      ...(["admin", "reseller-1"] as const).flatMap((as) => [
        log(as, () => ({}), { deep: daysAgo(200) }),
        log(as, () => ({ from: "2025-03-01", to: "2025-03-31" })),
        log(as, ({ order }) => ({ record: `order:${order}` })),
        log(as, () => ({ action: "order-placed" }), {
          deep: daysAgo(200),
          ...(as === "admin" ? {} : looking),
        }),
        log(as, () => ({ action: "nothing-of-that-kind" }), as === "admin" ? {} : looking),
        log(as, () => ({ by: SOMEBODY, action: "order-placed" }), looking),
        log(as, ({ customer }) => ({ of: `customer:${customer}` }), looking),
        log(as, () => ({ person: "nobody@large.example" }), looking),
        log(as, () => ({ company: "ahrens" }), looking),
      ]),
      log("admin", ({ reseller }) => ({ of: `reseller:${reseller}` }), { deep: daysAgo(200) }),
      log("admin", ({ reseller }) => ({ of: `reseller:${reseller}`, action: "signed-in" }), looking),
      log("admin", () => ({ company: "systemhaus" }), looking),
    ],
  },
  {
    of: readAuditFile,
    cases: [
      by(
        "admin",
        "audit:read",
        (scope) => readAuditFile(scope, auditFilter.parse({ action: "order-placed" }), {}, undefined, 1_000),
        { most: most.exporting },
      ),
    ],
  },
  {
    of: findNarrowing,
    cases: [
      by(
        "admin",
        "audit:read",
        (scope) => findNarrowing(scope, auditFilter.parse({ company: "ahrens" })),
        looking,
      ),
    ],
  },
  {
    of: findChangedNames,
    cases: [
      by("admin", "audit:read", (scope, { category, portfolio }) =>
        findChangedNames(
          scope,
          [{ changes: { before: { categoryId: category }, after: { portfolioId: portfolio } } }],
          "de",
        ),
      ),
    ],
  },
];
