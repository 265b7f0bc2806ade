import { askTogether } from "@/lib/list/counts";
import { findChoices } from "@/lib/notifications/choices/queries";
import { countUnread, listNotifications } from "@/lib/notifications/queries";
import { by, type Read } from "@/test/plans/read";
import type { Person } from "@/test/plans/world";

const deep = {
  deep: {
    side: "after",
    value: "019a0000-0000-7000-8000-000000000000",
    id: "019a0000-0000-7000-8000-000000000000",
  } as const,
};
const list = (as: Person) =>
  by(as, "notification:read", (scope, _known, page) => listNotifications(scope, { page }), deep);
const unread = (as: Person) =>
  by(as, "notification:read", (scope) => askTogether(scope.tx, { unread: countUnread(scope) }));

export const reads: Read[] = [
  { of: listNotifications, cases: [list("admin"), list("reseller-1"), list("customer")] },
  { of: countUnread, cases: [unread("admin"), unread("reseller-1"), unread("customer")] },
  { of: findChoices, cases: [by("reseller-1", "notification:read", findChoices)] },
];
