import { and, desc, eq, isNull, type SQL } from "drizzle-orm";
import { customerNotes } from "@/db/schema";
import type { Scope } from "@/lib/scope";

const MOST = 50;

/** The notes that the actor's own company wrote: a reseller's are not the provider's to read, nor the other way round. */
export const ownNotes = ({ actor }: Scope): SQL | undefined =>
  and(
    eq(customerNotes.tenantId, actor.tenantId),
    actor.resellerId ? eq(customerNotes.resellerId, actor.resellerId) : isNull(customerNotes.resellerId),
  );

/** The newest 50 notes of the actor's own company about a customer that is in reach, newest first. */
export const listNotes = (scope: Scope, customerId: string) =>
  scope.tx
    .select({
      id: customerNotes.id,
      text: customerNotes.text,
      authorId: customerNotes.authorId,
      authorName: customerNotes.authorName,
      createdAt: customerNotes.createdAt,
    })
    .from(customerNotes)
    .where(and(ownNotes(scope), eq(customerNotes.customerId, customerId)))
    .orderBy(desc(customerNotes.createdAt), desc(customerNotes.id))
    .limit(MOST);

export type Note = Awaited<ReturnType<typeof listNotes>>[number];
