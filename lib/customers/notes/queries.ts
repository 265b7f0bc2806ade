import { and, eq, isNull, type SQL } from "drizzle-orm";
import { customerNotes } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { type Cursor, keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";

/** The notes that the actor's own company wrote: a reseller's are not the provider's to read, nor the other way round. */
export const ownNotes = ({ actor }: Scope): SQL | undefined =>
  and(
    eq(customerNotes.tenantId, actor.tenantId),
    actor.resellerId ? eq(customerNotes.resellerId, actor.resellerId) : isNull(customerNotes.resellerId),
  );

const listing = ({ tx }: Scope) =>
  tx
    .select({
      id: customerNotes.id,
      text: customerNotes.text,
      authorId: customerNotes.authorId,
      authorName: customerNotes.authorName,
      createdAt: customerNotes.createdAt,
    })
    .from(customerNotes);

export type Note = Awaited<ReturnType<typeof listing>>[number];

/** One page of the notes of the actor's own company about a customer that is in reach, newest first. */
export async function listNotes(scope: Scope, customerId: string, page?: Cursor): Promise<Page<Note>> {
  const { createdAt, id } = customerNotes;
  const { where, orderBy } = keyset(createdAt, id, page, "desc", "timestamptz");
  const found = await listing(scope)
    .where(and(ownNotes(scope), eq(customerNotes.customerId, customerId), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, (note) => ({ value: note.createdAt, id: note.id }));
}
