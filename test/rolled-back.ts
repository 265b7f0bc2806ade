import { pool } from "@/db/client";
import { newId } from "@/db/columns";
import { withScope } from "@/db/scope";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";

type Tenant = "nordwind" | "lakeside";

class Undo extends Error {}

/** Runs a test as a provider admin of a demo tenant, on the provider's database role, and rolls everything back. */
export async function rolledBack(work: (scope: Scope) => Promise<void>, tenant: Tenant = "nordwind") {
  const done = committed(async (scope) => {
    await work(scope);
    throw new Undo();
  }, tenant);
  await done.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
}

/** As rolledBack, but kept: only for what two transactions must see of each other. */
export async function committed<T>(work: (scope: Scope) => Promise<T>, tenant: Tenant = "nordwind") {
  const actor = await providerAdmin(tenant);
  return withScope("provider", { tenant_id: actor.tenantId }, (tx) => work({ actor, reach: "any", tx }));
}

async function providerAdmin(tenant: Tenant): Promise<Actor> {
  const { rows } = await pool("auth").query("select kontor_place($1, null) as place", [tenant]);
  const { tenantId, tenantName, tenantLocale, currency } = rows[0].place;
  return {
    kind: "person",
    userId: newId(),
    userName: "Test Admin",
    userLocale: null,
    email: `admin@${tenant}.example`,
    tenantId,
    tenantSlug: tenant,
    tenantName,
    tenantLocale,
    currency,
    membershipId: newId(),
    side: "provider",
    roles: ["admin"],
    assignedOnly: false,
    resellerId: null,
    resellerName: null,
    resellerSlug: null,
    resellerState: null,
    resellerModel: null,
    salesBlocked: false,
    signInBlocked: false,
    customerId: null,
    customerName: null,
    portfolioId: null,
    portfolioCurrency: null,
    versionId: null,
  };
}
