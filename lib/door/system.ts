import { eq } from "drizzle-orm";
import { tenants } from "@/db/schema";
import { type Tx, withScope } from "@/db/scope";
import { SYSTEM } from "@/lib/audit/audit";
import { notThere } from "@/lib/base/errors";
import type { Actor } from "./actor";
import type { Permission } from "./permissions";
import { type Mode, requirePermission, type Scope } from "./scope";

/** For whom the system acts, in which tenant, and by which right. */
export type Errand = {
  tenantId: string;
  permission: Permission;
  onBehalfOf: { id: string; name: string };
};

/**
 * The door for jobs: the system acts in the provider's area for a person who asked for it, by the commands that the person
 * would use; the audit log names both. Throws FORBIDDEN for a permission that no provider has.
 */
export async function withSystem<T>(
  { tenantId, permission, onBehalfOf }: Errand,
  work: (scope: Scope) => Promise<T>,
  mode: Mode = "read write",
): Promise<T> {
  const open = async (tx: Tx) => {
    const actor = await systemActor(tx, tenantId, onBehalfOf);
    return work({ actor, reach: requirePermission(actor, permission), tx });
  };
  return withScope("provider", { tenant_id: tenantId }, open, mode);
}

async function systemActor(tx: Tx, tenantId: string, { id, name }: Errand["onBehalfOf"]): Promise<Actor> {
  const [tenant] = await tx
    .select({
      tenantSlug: tenants.slug,
      tenantName: tenants.name,
      tenantLocale: tenants.locale,
      currency: tenants.currency,
    })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  if (!tenant) throw notThere();
  return { ...nobody, ...tenant, kind: "system", tenantId, userId: id, userName: name, side: "provider" };
}

/** What a person has, and the system has not. */
const nobody = {
  userLocale: null,
  email: "",
  membershipId: "00000000-0000-0000-0000-000000000000",
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

/** What the system needs for the upkeep of one tenant, which nobody asked for: no command takes it for a person's scope. */
export type UpkeepScope = {
  actor: { kind: "system"; tenantId: string; userId: null; userName: typeof SYSTEM; side: "provider" };
  tx: Tx;
};

/** Opens a transaction of the worker for the upkeep of one tenant: it holds what its jobs need, and nothing of the commands. */
export const withUpkeep = <T>(tenantId: string, work: (scope: UpkeepScope) => Promise<T>): Promise<T> =>
  withScope("worker", { tenant_id: tenantId }, (tx) =>
    work({ actor: { kind: "system", tenantId, userId: null, userName: SYSTEM, side: "provider" }, tx }),
  );
