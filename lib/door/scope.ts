import "server-only";
import type { LoginRole } from "@/db/access/shapes";
import { type Settings, type Tx, withScope } from "@/db/scope";
import { AppError } from "@/lib/base/errors";
import type { Actor } from "./actor";
import { hiddenFromCustomers } from "./customer-mode-rules";
import { type Permission, partsOf, type Reach, reachOf } from "./permissions";
import { readAlong } from "./reading";

/** What a read or write needs: who acts, how far it may reach, and the transaction confined to that. */
export type Scope = { actor: Actor; reach: Reach; tx: Tx };

/** What a public page needs: whose shop or storefront it is, and the transaction confined to it. */
export type PublicScope = { place: PublicPlace; tx: Tx };

export type PublicPlace = {
  tenantId: string;
  tenantSlug: string;
  tenantName: string;
  tenantLocale: string;
  currency: string;
  resellerId: string | null;
  resellerSlug: string | null;
  resellerName: string | null;
  versionId: string | null;
};

export type Mode = "read only" | "read write";

/** The door: checks the permission, opens the transaction of the actor's area and confines it; throws FORBIDDEN. */
export async function withPermission<T>(
  actor: Actor,
  permission: Permission,
  work: (scope: Scope) => Promise<T>,
  mode: Mode = "read write",
): Promise<T> {
  const reach = requirePermission(actor, permission);
  return confined(roleFor(actor, permission), settingsOf(actor), (tx) => work({ actor, reach, tx }), mode);
}

/** The side's own database role, but for what is kept about somebody: that needs what no side holds, and less of what each does. */
const roleFor = ({ side }: Actor, permission: Permission) =>
  partsOf(permission).noun === "personal" ? "privacy" : side;

/** How far the actor's permission reaches; throws FORBIDDEN where it does not at all. */
export function requirePermission(actor: Actor, permission: Permission): Reach {
  const reach = reachOfActor(actor, permission);
  if (!reach || actor.signInBlocked) throw new AppError("FORBIDDEN", "forbidden");
  return reach;
}

/** Opens the transaction of a public page, confined to the tenant and, on a storefront, to the reseller's own prices. */
export async function withPublicScope<T>(
  place: PublicPlace,
  work: (scope: PublicScope) => Promise<T>,
  mode: Mode = "read only",
): Promise<T> {
  const { tenantId, resellerId, versionId } = place;
  const settings = { tenant_id: tenantId, reseller_id: resellerId, version_id: versionId };
  return confined("public", settings, (tx) => work({ place, tx }), mode);
}

const confined = <T>(role: LoginRole, settings: Settings, work: (tx: Tx) => Promise<T>, mode: Mode) =>
  mode === "read only" ? readAlong(role, settings, work) : withScope(role, settings, work);

function settingsOf(actor: Actor): Settings {
  const ofPerson = { tenant_id: actor.tenantId, membership_id: actor.membershipId };
  if (actor.side === "provider") return ofPerson;
  const ofCustomer = actor.side === "customer" ? { customer_id: actor.customerId } : {};
  return {
    ...ofPerson,
    reseller_id: actor.resellerId,
    portfolio_id: actor.portfolioId,
    version_id: actor.versionId,
    ...ofCustomer,
  };
}

/** The same scope as far as another permission of the actor reaches; undefined where it holds none. */
export function scopeFor({ actor, tx }: Scope, permission: Permission): Scope | undefined {
  const reach = reachOfActor(actor, permission);
  return reach && { actor, reach, tx };
}

/** Whether the actor of this scope also holds another permission, for columns and buttons. */
export const can = (actor: Actor, permission: Permission): boolean =>
  !actor.signInBlocked && reachOfActor(actor, permission) !== undefined;

/** As reachOf, but for what a customer who looks on must not see. */
const reachOfActor = (actor: Actor, permission: Permission): Reach | undefined =>
  actor.customerMode && hiddenFromCustomers.has(permission)
    ? undefined
    : reachOf(permission, actor.side, actor.roles, actor.assignedOnly);

export type { Tx };

/** The company that somebody works for, as others are told its name. */
export const companyNameOf = ({ customerName, resellerName, tenantName }: Actor): string =>
  customerName ?? resellerName ?? tenantName;
