import { sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { categories } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { afterStep, depthBelow, type ListedCategory, MOST_CATEGORIES, MOST_DEPTH, slugFor } from "./rules";
import type { CategoryStep, ChangedCategory, NewCategory } from "./schema";
import { entryOf, itself, lockTree, nameOf, requireSeen, type Tree } from "./tree";

/** Creates a category below another one or on top, as the last of its siblings, and returns its id. Throws INVALID, CONFLICT, NOT_FOUND, LIMIT. */
export async function createCategory(scope: Scope, given: NewCategory): Promise<string> {
  const { actor, tx } = scope;
  const tree = await lockTree(scope);
  if (tree.length >= MOST_CATEGORIES)
    throw new AppError("LIMIT", "tooManyCategories", { most: MOST_CATEGORIES });
  const { names, name } = namesOf(scope, given);
  requireFit(tree, undefined, given, names);
  const id = newId();
  const slug = slugFor(name, new Set(tree.map((each) => each.slug)));
  const { parentId } = given;
  const position = nextPosition(tree, parentId);
  await tx.insert(categories).values({ tenantId: actor.tenantId, id, parentId, slug, names, position });
  await audit(scope, { ...entryOf("category-created", id, name), after: { names, parentId } });
  return id;
}

/** Adds the categories that a list names and the tenant does not have, named in the tenant's language, each after those it stands below. */
export async function addCategories({ actor, tx }: Scope, made: ListedCategory[]): Promise<void> {
  if (!made.length) return;
  const rows = made.map((category, index) => ({ ...category, index }));
  await tx.execute(sql`
    insert into categories (tenant_id, id, parent_id, slug, names, position)
    select ${actor.tenantId}, x.id, x."parentId", x.slug, jsonb_build_object(${actor.tenantLocale}::text, x.name),
      x.index + 1 + coalesce((select max(position) from categories where tenant_id = ${actor.tenantId}), 0)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, "parentId" uuid, name text, slug text, index int)
    returning id`);
}

/**
 * Renames a category or puts it below another one; its short name stays, so that addresses do. Returns its id. Throws
 * CONFLICT for an old version or a name that a sibling has, INVALID below itself or too deep, NOT_FOUND.
 */
export async function changeCategory(scope: Scope, given: ChangedCategory): Promise<string> {
  const { id, parentId } = given;
  const tree = await lockTree(scope);
  const before = requireSeen(tree, given);
  const { names, name } = namesOf(scope, given);
  requireFit(tree, id, given, names);
  const moved = parentId !== before.parentId;
  const position = moved ? nextPosition(tree, parentId) : before.position;
  await scope.tx
    .update(categories)
    .set({ names, parentId, position, ...nextVersion(categories) })
    .where(itself(scope, id));
  await audit(scope, {
    ...entryOf(moved ? "category-moved" : "category-changed", id, name),
    before: { names: before.names, parentId: before.parentId },
    after: { names, parentId },
  });
  return id;
}

/** Takes a category one step up or down among its siblings; at either end it stays. Throws CONFLICT for an old version, NOT_FOUND. */
export async function reorderCategory(scope: Scope, { id, version, step }: CategoryStep): Promise<void> {
  const { actor, tx } = scope;
  const tree = await lockTree(scope);
  const category = requireSeen(tree, { id, version });
  const siblings = tree.filter(({ parentId }) => parentId === category.parentId).map((each) => each.id);
  const order = afterStep(siblings, id, step);
  if (order.every((each, at) => each === siblings[at])) return;
  await tx.execute(sql`
    update categories c set position = o.position, updated_at = now(),
      version = c.version + case when c.id = ${id}::uuid then 1 else 0 end
    from unnest(${sql.param(order)}::uuid[]) with ordinality as o (id, position)
    where c.tenant_id = ${actor.tenantId}::uuid and c.id = o.id`);
  await audit(scope, {
    ...entryOf("category-placed", id, nameOf(scope, category)),
    before: { position: siblings.indexOf(id) },
    after: { position: order.indexOf(id) },
  });
}

function requireFit(
  tree: Tree,
  id: string | undefined,
  { parentId }: NewCategory,
  names: Record<string, string>,
) {
  if (parentId && !tree.some((each) => each.id === parentId)) throw notThere();
  const depth = depthBelow(tree, id, parentId);
  if (depth === null) throw new AppError("INVALID", "categoryBelowItself", {}, "parentId");
  if (depth > MOST_DEPTH) throw new AppError("INVALID", "categoryDepth", { most: MOST_DEPTH }, "parentId");
  for (const other of tree) {
    if (other.id === id || other.parentId !== parentId) continue;
    for (const [language, name] of Object.entries(names)) {
      if (other.names[language]?.toLowerCase() === name.toLowerCase())
        throw new AppError("CONFLICT", "nameTaken", {}, language);
    }
  }
}

function namesOf({ actor }: Scope, { en, de }: NewCategory) {
  const names: Record<string, string> = { ...(en && { en }), ...(de && { de }) };
  const name = names[actor.tenantLocale];
  if (!name) throw new AppError("INVALID", "categoryNameNeeded", {}, actor.tenantLocale);
  return { names, name };
}

const nextPosition = (tree: Tree, parentId: string | null) =>
  Math.max(0, ...tree.flatMap((each) => (each.parentId === parentId ? each.position : []))) + 1;
