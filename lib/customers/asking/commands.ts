import { and, eq } from "drizzle-orm";
import { customers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { record } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import { lockKeptCustomer } from "@/lib/customers/commands";
import { keptCustomers } from "@/lib/customers/reach/queries";
import { aboutCustomer } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import type { AskingChoice } from "./schema";

/** Says whether the people of a customer of the actor's own company may ask for changes of what it runs. Throws NOT_FOUND, CONFLICT. */
export async function chooseAsking(
  scope: Scope,
  { customer: id, version, mayAsk }: AskingChoice,
): Promise<void> {
  const kept = await lockKeptCustomer(scope, id);
  const may = mayAsk === "yes";
  const changed = await scope.tx
    .update(customers)
    .set({ mayAsk: may, ...nextVersion(customers) })
    .where(and(keptCustomers(scope), eq(customers.id, id), eq(customers.version, version)));
  if (!changed.rowCount) throw new AppError("CONFLICT", "edited");
  await record(scope, may ? "customer-asks-itself" : "customer-asks-no-longer", {
    ...aboutCustomer(kept),
    customerId: null,
  });
}
