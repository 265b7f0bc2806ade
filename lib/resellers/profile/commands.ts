import { record } from "@/lib/audit/audit";
import type { Scope } from "@/lib/door/scope";
import { keepLogo, newLogoKey } from "@/lib/logo/commands";
import { aboutReseller } from "@/lib/resellers/rules";
import { writeReseller } from "@/lib/resellers/write";
import { getOwnProfile } from "./queries";
import type { ResellerProfile } from "./schema";

/** Saves the profile of the actor's own reseller. Throws CONFLICT when somebody else saved it since, NOT_FOUND. */
export async function saveOwnProfile(scope: Scope, given: ResellerProfile): Promise<void> {
  const { version, ...profile } = given;
  const {
    id,
    slug: _s,
    name: _n,
    logoKey: _l,
    storefrontOpen: _o,
    version: _v,
    ...before
  } = await getOwnProfile(scope);
  const written = await writeReseller(scope, { reseller: id, version }, profile);
  await record(scope, "reseller-changed", aboutReseller(written), { before, after: profile });
}

/** Replaces the logo of the actor's own reseller by a drawn one; the former one's file is removed after commit. Throws CONFLICT, NOT_FOUND. */
export async function replaceOwnLogo(scope: Scope, png: Buffer): Promise<void> {
  const { id, version, logoKey: former } = await getOwnProfile(scope);
  const logoKey = newLogoKey(id);
  const written = await writeReseller(scope, { reseller: id, version }, { logoKey });
  await record(scope, "logo-changed", aboutReseller(written), { after: { logoKey } });
  await keepLogo(scope.tx, { key: logoKey, png, former });
}
