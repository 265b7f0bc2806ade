import { sql } from "drizzle-orm";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";

const SLICE = 2 * 1024 * 1024;

/** The bytes of an import's file, fetched slice by slice, since the driver turns what comes in one go in one go; throws NOT_FOUND. */
export async function contentOf({ actor, tx }: Scope, importId: string): Promise<Buffer> {
  const slices: Buffer[] = [];
  for (let from = 1; ; from += SLICE) {
    const { rows } = await tx.execute<{ bytes: Buffer }>(
      sql`select substring(content from ${from}::int for ${SLICE}::int) as bytes from imports
        where tenant_id = ${actor.tenantId} and id = ${importId}`,
    );
    const bytes = rows[0]?.bytes;
    if (!bytes) throw notThere();
    slices.push(bytes);
    if (bytes.length < SLICE) return Buffer.concat(slices);
  }
}
