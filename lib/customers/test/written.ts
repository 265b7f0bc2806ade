import { eq } from "drizzle-orm";
import { newId } from "@/db/columns";
import { auditEntries } from "@/db/schema";
import { createCustomer, writtenId } from "@/lib/customers/commands";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import { newCustomer } from "@/lib/customers/schema";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import type { World } from "@/test/world/world";

export const edit = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withPermission(actor, "customer:edit", work);

export const record = (actor: Actor, customer: string) =>
  withPermission(actor, "customer:read", (scope) => getCustomerRecord(scope, { customer }));

/** Creates a customer, whatever it is alike; returns its id. */
export const make = async (actor: Actor, name = "Kunde GmbH") =>
  writtenId(
    await withPermission(actor, "customer:create", (scope) =>
      createCustomer(scope, { ...newCustomer.parse({ key: newId(), name }), anyway: "all" }),
    ),
  );

/** The audit entries of a customer. */
export const entriesOf = ({ tenantId }: World, customer: string) =>
  asOwner(tenantId, (db) => db.select().from(auditEntries).where(eq(auditEntries.recordId, customer)));
