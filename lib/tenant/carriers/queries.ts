import { eq } from "drizzle-orm";
import { tenants } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";

/** The carriers that the provider added to those that everybody knows; for the provider alone. */
export async function listCarriers({ actor, tx }: Scope) {
  const [found] = await tx
    .select({ carriers: tenants.carriers })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId));
  return found?.carriers ?? [];
}
