import { and, asc, eq, inArray, lt, ne } from "drizzle-orm";
import { pool } from "@/db/client";
import { enquiries } from "@/db/schema";
import { audit } from "@/lib/audit/audit";
import { type UpkeepScope, withUpkeep } from "@/lib/door/system";
import { settledTooLongAgo } from "@/lib/enquiries/rules";
import { enqueue } from "@/lib/jobs/queue";

const AT_ONCE = 500;

/** Gives every tenant that holds enquiries settled too long ago a job of its own that deletes them. */
export async function findSettledEnquiries(): Promise<void> {
  const { rows } = await pool("worker").query<{ tenant: string }>(
    "select kontor_tenants_with_settled($1) as tenant",
    [settledTooLongAgo(new Date())],
  );
  for (const { tenant } of rows)
    await withUpkeep(tenant, ({ tx }) =>
      enqueue(tx, "settled-enquiries-of-tenant", {}, { key: `settled-${tenant}` }),
    );
}

/** Deletes the enquiries of a tenant that were settled too long ago, 500 in a transaction. */
export async function deleteSettledEnquiries(tenantId: string): Promise<void> {
  const before = settledTooLongAgo(new Date());
  let deleted: number;
  do deleted = await withUpkeep(tenantId, (scope) => deleteSome(scope, before));
  while (deleted === AT_ONCE);
}

async function deleteSome(scope: UpkeepScope, before: Date): Promise<number> {
  const { actor, tx } = scope;
  const settled = and(
    eq(enquiries.tenantId, actor.tenantId),
    ne(enquiries.state, "new"),
    lt(enquiries.stateChangedAt, before),
  );
  const some = tx
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(settled)
    .orderBy(asc(enquiries.stateChangedAt))
    .limit(AT_ONCE);
  const deleted = await tx
    .delete(enquiries)
    .where(and(settled, inArray(enquiries.id, some)))
    .returning({ id: enquiries.id, company: enquiries.company, resellerId: enquiries.resellerId });
  await audit(
    scope,
    ...deleted.map(({ id, company, resellerId }) => ({
      action: "enquiry-deleted" as const,
      record: { kind: "enquiry", id, label: company },
      resellerId,
      words: { name: company },
    })),
  );
  return deleted.length;
}
