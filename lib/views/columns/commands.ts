import { and, eq } from "drizzle-orm";
import { listColumns } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { listOf } from "@/lib/views/queries";
import type { ListName } from "@/lib/views/rules";
import type { ChosenColumns, ColumnsToKeep } from "@/lib/views/schema";

/** Keeps for the actor which columns of a list are left out and how wide they are, as far as it is said. Throws NOT_FOUND. */
export async function keepColumns(
  { actor, tx }: Scope,
  { list, hidden, widths }: ColumnsToKeep,
): Promise<void> {
  listOf(actor, list);
  const { tenantId, resellerId, membershipId } = actor;
  const kept = { hidden: hidden ?? [], widths: widths ?? {} };
  await tx
    .insert(listColumns)
    .values({ tenantId, resellerId, membershipId, list, ...kept })
    .onConflictDoUpdate({
      target: [listColumns.tenantId, listColumns.membershipId, listColumns.list],
      set: { ...(hidden && { hidden }), ...(widths && { widths }), updatedAt: new Date() },
    });
}

/** Forgets what the actor keeps of a list's columns. Throws NOT_FOUND. */
export async function forgetColumns({ actor, tx }: Scope, list: ListName): Promise<void> {
  listOf(actor, list);
  await tx
    .delete(listColumns)
    .where(
      and(
        eq(listColumns.tenantId, actor.tenantId),
        eq(listColumns.membershipId, actor.membershipId),
        eq(listColumns.list, list),
      ),
    );
}

/** Keeps which columns of a list the actor ticked, or forgets all that is kept of them. Throws NOT_FOUND. */
export async function chooseColumns(scope: Scope, given: ChosenColumns): Promise<void> {
  const { list, of, shown, usual } = given;
  if (usual) return forgetColumns(scope, list);
  await keepColumns(scope, { list, hidden: of.filter((key) => !shown.includes(key)) });
}
