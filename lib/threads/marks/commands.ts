import { and, eq, lt } from "drizzle-orm";
import { messages, threadMarks } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { assigned } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { type Thread, takesPart } from "@/lib/threads/rules";
import type { ReadMark } from "@/lib/threads/schema";

/** Notes that the actor has read a thread up to one of its messages; what came after stays unread. Throws NOT_FOUND. */
export async function readThread(scope: Scope, { message: id }: ReadMark): Promise<void> {
  const { actor, tx } = scope;
  const [found] = await tx
    .select({
      thread: messages.thread,
      orderId: messages.orderId,
      subscriptionId: messages.subscriptionId,
      readTo: messages.createdAt,
    })
    .from(messages)
    .where(
      and(eq(messages.tenantId, actor.tenantId), eq(messages.id, id), assigned(scope, messages.customerId)),
    );
  if (!found || !takesPart(actor).includes(found.thread)) throw notThere();
  const { thread, readTo } = found;
  await markRead(scope, { subjectId: found.orderId ?? found.subscriptionId ?? id, thread, readTo });
}

/** Notes up to when the actor has read a thread; it never goes back. */
export async function markRead(
  { actor, tx }: Scope,
  { subjectId, thread, readTo }: { subjectId: string; thread: Thread; readTo: Date },
): Promise<void> {
  await tx
    .insert(threadMarks)
    .values({
      tenantId: actor.tenantId,
      membershipId: actor.membershipId,
      resellerId: actor.side === "reseller" ? actor.resellerId : null,
      customerId: actor.customerId,
      ...{ subjectId, thread, readTo },
    })
    .onConflictDoUpdate({
      target: [threadMarks.tenantId, threadMarks.membershipId, threadMarks.subjectId, threadMarks.thread],
      set: { readTo },
      setWhere: lt(threadMarks.readTo, readTo),
    });
}
