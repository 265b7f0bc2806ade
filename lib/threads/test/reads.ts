import { answerMessageFile, getMessageFile } from "@/lib/threads/files/queries";
import { listThreads } from "@/lib/threads/queries";
import { type Apart, by, most, type Read } from "@/test/plans/read";
import { daysAgo, type Person } from "@/test/plans/world";

/** Who is in charge of some customers reads through these. */
const lookedAfter = (as: Person) => (as === "account" ? { most: most.lookingAfter } : {});

export const reads: Read[] = [
  {
    of: listThreads,
    cases: [
      ...(["admin", "account", "reseller-1"] as const).flatMap((as) => [
        by(
          as,
          "order:read",
          (scope, { talked: id }, messages) =>
            listThreads(scope, { about: "order", id }, { thread: "provider-reseller", messages }),
          { deep: daysAgo(30), ...lookedAfter(as) },
        ),
        by(
          as,
          "subscription:read",
          (scope, { subscription: id }) => listThreads(scope, { about: "subscription", id }, {}),
          lookedAfter(as),
        ),
      ]),
      by("customer", "order:read", (scope, { order: id }) => listThreads(scope, { about: "order", id }, {})),
    ],
  },
  {
    of: getMessageFile,
    cases: (["admin", "reseller-1"] as const).map((as) =>
      by(as, "order:read", (scope, { attached: file }) => getMessageFile(scope, { file })),
    ),
  },
];

export const apart: Apart = [answerMessageFile];
