import { and, asc, eq, ne, sql } from "drizzle-orm";
import { customerAddresses } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { record, type Subject } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { type KeptCustomer, lockKeptCustomer } from "@/lib/customers/commands";
import { aboutCustomer, MOST_KEPT } from "@/lib/customers/rules";
import type { Scope } from "@/lib/door/scope";
import { type AddressUse, type Purpose, purposes } from "./rules";
import type { CustomerAddress, SavedAddress } from "./schema";

/**
 * Adds or changes an address of a customer that the actor keeps; the first of each use is the default, and a new default
 * takes the place of the former. Throws NOT_FOUND, CONFLICT when somebody saved it since the form was opened, and LIMIT
 * where there are as many as a customer may have.
 */
export async function saveAddress(scope: Scope, given: SavedAddress): Promise<void> {
  const { customer: customerId, id, version, ...details } = given;
  const customer = await lockKeptCustomer(scope, customerId);
  const before = await findAddress(scope, customer, id);
  if (!before && version !== undefined) throw notThere();
  if (before && version === undefined) return;
  if (!before) await refuseTooMany(scope, customer);
  const values = { ...details, ...(await settleUses(scope, customer, given)) };
  if (before) await changeAddress(scope, customer, { id, version }, values);
  else await addAddress(scope, customer, id, values);
  for (const purpose of purposes) await promote(scope, customer, purpose);
  await record(scope, "customer-address-saved", aboutAddress(customer, values), {
    before,
    after: { street: values.street, city: values.city },
  });
}

/** Removes an address of a customer that the actor keeps; if it was a default, the oldest that will do takes its place. Throws NOT_FOUND. */
export async function removeAddress(scope: Scope, given: CustomerAddress): Promise<void> {
  const customer = await lockKeptCustomer(scope, given.customer);
  const before = await findAddress(scope, customer, given.id);
  if (!before) throw notThere();
  await scope.tx
    .delete(customerAddresses)
    .where(and(ofCustomer(scope, customer), eq(customerAddresses.id, given.id)));
  for (const purpose of purposes) await promote(scope, customer, purpose);
  await record(scope, "customer-address-removed", aboutAddress(customer, before), { before });
}

const ofCustomer = ({ actor }: Scope, { id }: KeptCustomer) =>
  and(eq(customerAddresses.tenantId, actor.tenantId), eq(customerAddresses.customerId, id));

const details = {
  name: customerAddresses.name,
  street: customerAddresses.street,
  postalCode: customerAddresses.postalCode,
  city: customerAddresses.city,
  country: customerAddresses.country,
  billing: customerAddresses.billing,
  delivery: customerAddresses.delivery,
};
type Details = { street: string | null; city: string | null; billing: AddressUse; delivery: AddressUse };

async function findAddress(scope: Scope, customer: KeptCustomer, id: string) {
  const [found] = await scope.tx
    .select(details)
    .from(customerAddresses)
    .where(and(ofCustomer(scope, customer), eq(customerAddresses.id, id)));
  return found;
}

async function refuseTooMany(scope: Scope, customer: KeptCustomer) {
  const kept = await scope.tx.$count(customerAddresses, ofCustomer(scope, customer));
  if (kept >= MOST_KEPT) throw new AppError("LIMIT", "tooManyAddresses", { most: MOST_KEPT }, "street");
}

/** What an address may be for, once it is known whether another is the default; a former default steps back. */
async function settleUses(scope: Scope, customer: KeptCustomer, given: SavedAddress) {
  const uses: Partial<Record<Purpose, AddressUse>> = {};
  for (const purpose of purposes) {
    const others = and(ofCustomer(scope, customer), ne(customerAddresses.id, given.id), isDefault(purpose));
    if (given[purpose] === "default") {
      await scope.tx
        .update(customerAddresses)
        .set({ [purpose]: "possible" })
        .where(others);
    }
    const [other] = await scope.tx.select({ id: customerAddresses.id }).from(customerAddresses).where(others);
    uses[purpose] = given[purpose] === "possible" && !other ? "default" : given[purpose];
  }
  return uses as Record<Purpose, AddressUse>;
}

const isDefault = (purpose: Purpose) => sql`${customerAddresses[purpose]} = 'default'`;

async function addAddress(scope: Scope, customer: KeptCustomer, id: string, values: Details) {
  const { tenantId } = scope.actor;
  const made = await scope.tx
    .insert(customerAddresses)
    .values({ ...values, tenantId, id, customerId: customer.id, resellerId: customer.resellerId })
    .onConflictDoNothing()
    .returning({ id: customerAddresses.id });
  if (!made.length) throw new AppError("CONFLICT", "tryAgain");
}

async function changeAddress(
  scope: Scope,
  customer: KeptCustomer,
  { id, version }: { id: string; version?: number },
  values: Details,
) {
  const changed = await scope.tx
    .update(customerAddresses)
    .set({ ...values, ...nextVersion(customerAddresses) })
    .where(
      and(
        ofCustomer(scope, customer),
        eq(customerAddresses.id, id),
        eq(customerAddresses.version, version ?? 0),
      ),
    )
    .returning({ id: customerAddresses.id });
  if (!changed.length) throw new AppError("CONFLICT", "edited");
}

/** Makes the oldest address that will do the default, where none is. */
async function promote(scope: Scope, customer: KeptCustomer, purpose: Purpose) {
  const fitting = await scope.tx
    .select({ id: customerAddresses.id, use: customerAddresses[purpose] })
    .from(customerAddresses)
    .where(and(ofCustomer(scope, customer), sql`${customerAddresses[purpose]} <> 'no'`))
    .orderBy(sql`${isDefault(purpose)} desc`, asc(customerAddresses.id))
    .limit(1);
  const [next] = fitting;
  if (!next || next.use === "default") return;
  await scope.tx
    .update(customerAddresses)
    .set({ [purpose]: "default" })
    .where(and(ofCustomer(scope, customer), eq(customerAddresses.id, next.id)));
}

/** An address of a customer, as the customer's audit entries name it. */
const aboutAddress = (customer: KeptCustomer, { street, city }: Details): Subject => {
  const about = aboutCustomer(customer);
  return { ...about, words: { ...about.words, address: [street, city].filter(Boolean).join(", ") } };
};
