import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { openTenant } from "@/test/world/world";

/** The product manager of a fresh tenant; look-alikes differ in nothing but their ids. */
export const newTenant = async (): Promise<Actor> =>
  (await openTenant({ locale: "en" }, ["product-manager"])).provider;

/** Does the work as somebody who may edit the catalogue, and keeps what it does. */
export const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  withPermission(actor, "catalogue:edit", work);
