import { and, eq, sql } from "drizzle-orm";
import { customers } from "@/db/schema";
import { audit } from "@/lib/audit";
import { AppError } from "@/lib/errors";
import type { Scope } from "@/lib/scope";
import { getOwnCompany } from "./queries";
import type { OwnContact } from "./schema";

/** Saves who is to be reached at the actor's own company. Throws CONFLICT when somebody else saved it since, NOT_FOUND. */
export async function changeOwnContact(scope: Scope, given: OwnContact): Promise<void> {
  const { actor, tx } = scope;
  const { version, ...contact } = given;
  const { company } = await getOwnCompany(scope);
  const { name, contactName, email, phone } = company;
  const customerId = actor.customerId ?? "";
  const [changed] = await tx
    .update(customers)
    .set({ ...contact, version: sql`${customers.version} + 1`, updatedAt: new Date() })
    .where(
      and(
        eq(customers.tenantId, actor.tenantId),
        eq(customers.id, customerId),
        eq(customers.version, version),
      ),
    )
    .returning({ id: customers.id });
  if (!changed) throw new AppError("CONFLICT", "edited");
  await audit(scope, {
    action: "customer-contact-changed",
    record: { kind: "customer", id: customerId, label: name },
    resellerId: actor.resellerId,
    customerId,
    words: { name },
    before: { contactName, email, phone },
    after: contact,
  });
}
