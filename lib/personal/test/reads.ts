import { previewErasure } from "@/lib/personal/erase";
import { getErasure } from "@/lib/personal/queries";
import { by, most, type Read } from "@/test/plans/read";

export const reads: Read[] = [
  {
    of: getErasure,
    // The large tenant has erased nobody: the look for the entry is what is read.
    cases: [by("admin", "audit:read", (scope, { order }) => getErasure(scope, order).catch(() => undefined))],
  },
  {
    of: previewErasure,
    cases: [
      by("admin", "personal:read", (scope, { customer }) => previewErasure(scope, { customer }), {
        most: most.ofCustomer,
      }),
      by("admin", "personal:read", (scope, { member }) => previewErasure(scope, { member }), {
        most: most.ofPerson,
      }),
    ],
  },
];
