import { and, eq } from "drizzle-orm";
import { messages } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { notThere } from "@/lib/base/errors";
import { companyNameOf, type Scope } from "@/lib/door/scope";
import { contentOf, refuseOtherContent } from "@/lib/forms/key";
import { tell } from "@/lib/notifications/commands";
import { keepFiles } from "./files/commands";
import type { TakenFile } from "./files/taking";
import { markRead } from "./marks/commands";
import { aboutMessage, otherSide, type Thread, type Topic, threadsAbout } from "./rules";

type Kind = (typeof messages.$inferSelect)["kind"];

/** What is written, under the key of its form; a question or an answer goes with a step of its record, which leaves the entry. */
export type Written = {
  key: string;
  thread: Thread;
  text: string;
  kind?: Kind;
  files?: TakenFile[];
  step?: () => Promise<unknown>;
};

/**
 * Writes a message about a record that is in the actor's reach, to the other side of one of its threads: the one place where
 * messages come from. Whoever writes has read what stood there; a form that was sent before does nothing more. Throws NOT_FOUND
 * where the actor's side takes no part in the thread, CONFLICT for a form that wrote something else before, and what the step throws.
 */
export async function writeMessage(
  scope: Scope,
  topic: Topic,
  { key, thread, text, kind = "message", files = [], step }: Written,
): Promise<void> {
  const { actor, tx } = scope;
  if (!threadsAbout(actor, topic).includes(thread)) throw notThere();
  const formContent = contentOf({
    thread,
    kind,
    text,
    about: topic.id,
    files: files.map(({ name, sum }) => [name, sum]),
  });
  const createdAt = new Date();
  const made = await tx
    .insert(messages)
    .values({
      ...{ tenantId: actor.tenantId, id: key, thread, kind, text, formContent, createdAt },
      ...{ resellerId: topic.resellerId, customerId: topic.customerId },
      ...(topic.about === "order" ? { orderId: topic.id } : { subscriptionId: topic.id }),
      ...{ authorSide: actor.side, authorId: actor.userId, authorName: actor.userName },
    })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (!made.length) return refuseOther(scope, key, formContent);
  await markRead(scope, { subjectId: topic.id, thread, readTo: createdAt });
  await step?.();
  const { resellerId, customerId } = topic;
  if (kind === "message") {
    await record(scope, "message-written", aboutMessage(key, thread, topic));
    await tell(scope, {
      kind: `message-to-${otherSide(thread, actor.side)}`,
      ...{ recordId: topic.id, resellerId, customerId },
      words: { about: topic.about, label: topic.label, from: `${actor.userName} (${companyNameOf(actor)})` },
    });
  }
  await keepFiles(scope, { messageId: key, thread, resellerId, customerId }, files);
}

async function refuseOther({ actor, tx }: Scope, key: string, content: string): Promise<void> {
  const [before] = await tx
    .select({ content: messages.formContent })
    .from(messages)
    .where(and(eq(messages.tenantId, actor.tenantId), eq(messages.id, key)));
  refuseOtherContent(before?.content ?? null, content);
}
