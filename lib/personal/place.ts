import { pool } from "@/db/client";
import { withScope } from "@/db/scope";
import { SYSTEM } from "@/lib/audit/audit";
import { StartError } from "@/lib/base/start-error";
import type { Mode } from "@/lib/door/scope";
import type { Place } from "./subject";

/** Opens a transaction for whoever runs Kontor and asks what a tenant keeps about somebody. Throws StartError where there is no such tenant. */
export async function withPlace<T>(
  tenantSlug: string,
  work: (place: Place) => Promise<T>,
  mode: Mode = "read write",
): Promise<T> {
  const { rows } = await pool("auth").query<{
    place: { tenantId: string; tenantSlug: string; tenantLocale: string } | null;
  }>("select kontor_place($1, null) as place", [tenantSlug]);
  const place = rows[0]?.place;
  if (!place) throw new StartError(`There is no tenant “${tenantSlug}”`);
  const { tenantId, tenantLocale } = place;
  const actor = {
    kind: "system",
    userId: null,
    userName: SYSTEM,
    side: "provider",
    tenantId,
    tenantSlug,
    tenantLocale,
  } as const;
  return withScope("privacy", { tenant_id: tenantId }, (tx) => work({ tx, actor }), mode);
}
