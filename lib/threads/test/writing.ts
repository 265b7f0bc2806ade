import { and, asc, eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import { auditEntries } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { getFollowedRecord } from "@/lib/orders/followed/queries";
import { getOrderRecord } from "@/lib/orders/record/queries";
import { writeAboutOrder } from "@/lib/orders/threads/commands";
import type { TakenFile } from "@/lib/threads/files/taking";
import type { ReadThread } from "@/lib/threads/queries";
import type { Thread } from "@/lib/threads/rules";
import { threadPage } from "@/lib/threads/schema";
import { asOwner } from "@/test/world/acting";

/** Roles of cases are written out. */
export type Doer = Omit<Actor, "roles"> & { roles: readonly string[] };
export const doing = (actor: Doer): Actor => ({ ...actor, roles: [...actor.roles] });

type More = { key?: string; answers?: number; files?: TakenFile[] };
export const write = (actor: Doer, order: string, thread: Thread, text: string, more: More = {}) =>
  withPermission(doing(actor), "message:write", (scope) =>
    writeAboutOrder(scope, { key: newId(), answers: null, files: [], ...more, order, thread, text }),
  );
export const threadsOn = (actor: Actor, order: string, page = {}): Promise<ReadThread[]> =>
  withPermission(
    actor,
    "order:read",
    async (scope) =>
      (actor.side === "customer"
        ? await getFollowedRecord(scope, { order, ...threadPage.parse(page) })
        : await getOrderRecord(scope, { order, ...threadPage.parse(page) })
      ).threads,
    "read only",
  );
/** What somebody reads on an order, by thread, oldest first. */
export const readOn = async (actor: Actor, order: string) => textsIn(await threadsOn(actor, order));
export const textsIn = (threads: ReadThread[]) =>
  Object.fromEntries(
    threads.map(({ thread, page }) => [thread, page.rows.toReversed().map(({ text }) => text)]),
  );
/** What was done to a record, as the audit log has it. */
export const entries = (tenantId: string, id: string) =>
  asOwner(tenantId, (db) =>
    db
      .select({
        action: auditEntries.action,
        resellerId: auditEntries.resellerId,
        customerId: auditEntries.customerId,
      })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.recordId, id)))
      .orderBy(asc(auditEntries.id)),
  );
