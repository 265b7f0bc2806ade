import { and, asc, eq, sql } from "drizzle-orm";
import { categories } from "@/db/schema";
import type { AuditAction } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";

/** All categories, while nobody else changes the tree: two moves at once could put each below the other. */
export async function lockTree({ actor, tx }: Scope) {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`categories of ${actor.tenantId}`}, 0))`,
  );
  return tx
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: categories.slug,
      names: categories.names,
      position: categories.position,
      version: categories.version,
    })
    .from(categories)
    .where(eq(categories.tenantId, actor.tenantId))
    .orderBy(asc(categories.position), asc(categories.id));
}

export type Tree = Awaited<ReturnType<typeof lockTree>>;

export const itself = ({ actor }: Scope, id: string) =>
  and(eq(categories.tenantId, actor.tenantId), eq(categories.id, id));

export function requireSeen(tree: Tree, { id, version }: { id: string; version: number }) {
  const category = tree.find((each) => each.id === id);
  if (!category) throw notThere();
  if (category.version !== version) throw new AppError("CONFLICT", "edited");
  return category;
}

export const nameOf = ({ actor }: Scope, { names, slug }: Tree[number]) => names[actor.tenantLocale] ?? slug;

export const entryOf = (action: AuditAction, id: string, name: string) => ({
  action,
  record: { kind: "category", id, label: name },
  words: { name },
});
