import { and, eq } from "drizzle-orm";
import { customerNotes } from "@/db/schema";
import { record, type Subject } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { getCustomer } from "@/lib/customers/queries";
import { aboutCustomer } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import { refuseOtherContent } from "@/lib/forms/key";
import { ownNotes } from "./queries";
import { mayRemove } from "./rules";
import type { CustomerNote, NewNote } from "./schema";

/** Notes something about a customer in reach for the actor's own company alone. Throws NOT_FOUND, CONFLICT for a form that left another note before. */
export async function addNote(scope: Scope, { customer: customerId, key, text }: NewNote): Promise<void> {
  const { actor, tx } = scope;
  const customer = await getCustomer(scope, customerId);
  const note = text ?? "";
  const made = await tx
    .insert(customerNotes)
    .values({
      tenantId: actor.tenantId,
      id: key,
      customerId,
      resellerId: actor.resellerId,
      text: note,
      authorId: actor.userId,
      authorName: actor.userName,
    })
    .onConflictDoNothing()
    .returning({ id: customerNotes.id });
  if (made.length) return record(scope, "customer-note-added", aboutNote(scope, customer));
  const [before] = await tx
    .select({ text: customerNotes.text })
    .from(customerNotes)
    .where(and(ownNotes(scope), eq(customerNotes.customerId, customerId), eq(customerNotes.id, key)));
  refuseOtherContent(before?.text ?? null, note);
}

/** Removes a note of the actor's own company: whoever wrote it may, and its admins. Throws NOT_FOUND, FORBIDDEN. */
export async function removeNote(scope: Scope, { customer: customerId, id }: CustomerNote): Promise<void> {
  const { tx } = scope;
  const customer = await getCustomer(scope, customerId);
  const here = and(ownNotes(scope), eq(customerNotes.customerId, customerId), eq(customerNotes.id, id));
  const [note] = await tx.select({ authorId: customerNotes.authorId }).from(customerNotes).where(here);
  if (!note) throw notThere();
  if (!mayRemove(scope.actor, note)) throw new AppError("FORBIDDEN", "forbidden");
  await tx.delete(customerNotes).where(here);
  await record(scope, "customer-note-removed", aboutNote(scope, customer));
}

/** Without the text, and for the own company: the entry is read by whoever reads the customer's history, and the note is not. */
const aboutNote = ({ actor }: Scope, { id, name }: { id: string; name: string }): Subject => ({
  ...aboutCustomer({ id, name, resellerId: actor.resellerId }),
  customerId: null,
});
