import { and, eq, type SQL, sql } from "drizzle-orm";
import { messageFiles, messages, threadMarks } from "@/db/schema";
import { together } from "@/lib/base/together";
import { assigned } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import { type Cursor, keyset, type Page, pageOf } from "@/lib/list/page";
import { type Thread, type Topic, takesPart } from "./rules";
import type { ThreadPage } from "./schema";

/** How many messages of a thread are shown at once. */
const SHOWN = 20;

export type MessageFile = { id: string; name: string; size: number };

/** A thread as a record shows it: some messages, newest first, and how many of the other side's its reader has not read. */
export type ReadThread = { thread: Thread; page: Page<Message>; older: boolean; unread: number };

type Named = Pick<Topic, "about" | "id">;

/** The threads about a record that the actor's side may take part in: of each the newest 20 messages, of one perhaps an older page. */
export async function listThreads(
  scope: Scope,
  record: Named,
  { thread: paged, messages: page }: Partial<ThreadPage>,
): Promise<ReadThread[]> {
  return together(
    takesPart(scope.actor).map((thread) =>
      listMessages(scope, record, thread, thread === paged ? page : undefined),
    ),
  );
}

async function listMessages(
  scope: Scope,
  record: Named,
  thread: Thread,
  cursor: Cursor | undefined,
): Promise<ReadThread> {
  const { where, orderBy } = keyset(messages.createdAt, messages.id, cursor, "desc", "timestamptz");
  const found = await listing(scope, record, thread)
    .where(and(messagesOf(scope, record), eq(messages.thread, thread), where))
    .orderBy(...orderBy)
    .limit(SHOWN + 1);
  const page = pageOf(found, cursor, (row) => ({ value: row.createdAt, id: row.id }), SHOWN);
  const unread = cursor ? 0 : page.rows.filter((row) => row.isUnread).length;
  return { thread, page, older: cursor !== undefined, unread };
}

/** The messages about a record that the actor's company may read, as far as the actor reaches. */
function messagesOf(scope: Scope, { about, id }: Named): SQL | undefined {
  const named = about === "order" ? messages.orderId : messages.subscriptionId;
  return and(
    eq(messages.tenantId, scope.actor.tenantId),
    eq(named, id),
    assigned(scope, messages.customerId),
  );
}

const listing = ({ actor, tx }: Scope, { id }: Named, thread: Thread) =>
  tx
    .select({
      id: messages.id,
      kind: messages.kind,
      text: messages.text,
      authorSide: messages.authorSide,
      authorName: messages.authorName,
      createdAt: messages.createdAt,
      isUnread: sql<boolean>`${messages.authorSide} <> ${actor.side}
        and ${messages.createdAt} > coalesce((select ${threadMarks.readTo} from ${threadMarks}
          where ${threadMarks.tenantId} = ${actor.tenantId}::uuid and ${threadMarks.membershipId} = ${actor.membershipId}::uuid
            and ${threadMarks.subjectId} = ${id}::uuid and ${threadMarks.thread} = ${thread}), '-infinity')`,
      files: filesOf(actor.tenantId),
    })
    .from(messages);

export type Message = Awaited<ReturnType<typeof listing>>[number];

const filesOf = (tenantId: string) => sql<MessageFile[]>`(
  select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size) order by f.position), '[]')
  from ${messageFiles} f where f.tenant_id = ${tenantId}::uuid and f.message_id = messages.id)`;
