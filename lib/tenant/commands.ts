import { and, eq } from "drizzle-orm";
import { tenants } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { keepLogo, newLogoKey } from "@/lib/logo/commands";
import { getProfile } from "./queries";
import type { TenantProfile } from "./schema";

/** Saves the provider's company profile. Throws CONFLICT when somebody else saved it since. */
export async function saveProfile(scope: Scope, given: TenantProfile): Promise<void> {
  const { actor, tx } = scope;
  const { version, ...profile } = given;
  const { logoKey: _kept, version: _former, ...before } = await getProfile(scope);
  const [saved] = await tx
    .update(tenants)
    .set({ ...profile, ...nextVersion(tenants) })
    .where(and(eq(tenants.id, actor.tenantId), eq(tenants.version, version)))
    .returning({ id: tenants.id });
  if (!saved) throw new AppError("CONFLICT", "edited");
  await audit(scope, { ...changeOf(scope, profile.name), action: "tenant-changed", before, after: profile });
}

/** Replaces the provider's logo by a drawn one; the former one's file is removed after commit. */
export async function replaceLogo(scope: Scope, png: Buffer): Promise<void> {
  const { actor, tx } = scope;
  const [former] = await tx
    .select({ key: tenants.logoKey })
    .from(tenants)
    .where(eq(tenants.id, actor.tenantId))
    .for("update");
  const key = newLogoKey(actor.tenantId);
  const [saved] = await tx
    .update(tenants)
    .set({ logoKey: key, ...nextVersion(tenants) })
    .where(eq(tenants.id, actor.tenantId))
    .returning({ name: tenants.name });
  await audit(scope, {
    ...changeOf(scope, saved?.name ?? ""),
    action: "logo-changed",
    after: { logoKey: key },
  });
  await keepLogo(tx, { key, png, former: former?.key ?? null });
}

const changeOf = ({ actor }: Scope, label: string) => ({
  record: { kind: "tenant", id: actor.tenantId, label },
});
