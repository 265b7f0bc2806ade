import { and, eq } from "drizzle-orm";
import { resellers } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";

export type WrittenReseller = { id: string; name: string };
export type ResellerValues = Partial<typeof resellers.$inferInsert>;

/** Writes a reseller's row, only at the version that was read. Throws CONFLICT. */
export async function writeReseller(
  { actor, tx }: Scope,
  at: { reseller: string; version: number },
  values: ResellerValues,
): Promise<WrittenReseller> {
  const [written] = await tx
    .update(resellers)
    .set({ ...values, ...nextVersion(resellers) })
    .where(
      and(
        eq(resellers.tenantId, actor.tenantId),
        eq(resellers.id, at.reseller),
        eq(resellers.version, at.version),
      ),
    )
    .returning({ id: resellers.id, name: resellers.name });
  if (!written) throw new AppError("CONFLICT", "edited");
  return written;
}
