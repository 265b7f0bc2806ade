import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { categories, items } from "@/db/schema";
import { audit, type Change } from "@/lib/audit/audit";
import { listStep, type StepEntry, type Undone } from "@/lib/audit/steps";
import { writePrices } from "@/lib/catalogue/bulk/commands";
import { MOST_AT_ONCE, offersOfItems } from "@/lib/catalogue/bulk/queries";
import { syncCopies } from "@/lib/catalogue/commands";
import { type ItemState, isFree, itemStates } from "@/lib/catalogue/rules";
import type { Scope } from "@/lib/door/scope";

/** What changeItems leaves in the audit log, and undoItems takes back. */
export const itemSteps = [
  "item-activated",
  "item-sales-ended",
  "item-renewal-ended",
  "item-retired",
  "item-moved-category",
  "item-prices-changed",
] as const;

/** What an entry of changeItems says of an item: as it was, and the version that the step left. */
const revision = z.int();
const price = z.object({
  offerId: z.uuid(),
  currency: z.string(),
  oneTime: z.int().nullable(),
  recurring: z.int().nullable(),
});
const written = z.union([
  z.object({ before: z.object({ state: z.enum(itemStates) }), after: z.looseObject({ revision }) }),
  z.object({ before: z.object({ categoryId: z.uuid().nullable() }), after: z.looseObject({ revision }) }),
  z.object({ before: z.array(price), after: z.array(z.looseObject({ revision })) }),
]);
type Written = z.output<typeof written>;
type Taken = { id: string; name: string } & Written;
type Standing = Taken & { state: ItemState };

/**
 * Puts the items of one step with many items back to what they were; portfolios follow. Those that somebody changed since
 * stay as they are, as do those whose category is gone, and those that would be sold at price 0 by it, since nobody says yes
 * to that here (domain.md §3). Throws NOT_FOUND.
 */
export async function undoItems(scope: Scope, { step }: { step: string }): Promise<Undone> {
  const entries = await listStep(scope, step, itemSteps, MOST_AT_ONCE);
  const taken = entries.flatMap(takenFrom);
  const back = await notGivenAway(scope, await withCategory(scope, await untouched(scope, taken)));
  await putBack(scope, back);
  await writePrices(
    scope,
    back.flatMap(({ before }) => (Array.isArray(before) ? before : [])),
  );
  await syncCopies(
    scope,
    back.map(({ id }) => id),
  );
  await audit(scope, ...back.map(entryOf));
  return { undone: back.length, kept: entries.length - back.length };
}

function takenFrom({ recordId: id, recordLabel: name, changes }: StepEntry): Taken[] {
  const { data } = written.safeParse(changes);
  return data ? [{ id, name, ...data }] : [];
}

const revisionOf = ({ after }: Written) => (Array.isArray(after) ? after[0]?.revision : after.revision);

/** Locks the items until commit. */
async function untouched({ actor, tx }: Scope, taken: Taken[]): Promise<Standing[]> {
  if (!taken.length) return [];
  const ids = taken.map(({ id }) => id);
  const found = await tx
    .select({ id: items.id, version: items.version, state: items.state })
    .from(items)
    .where(and(eq(items.tenantId, actor.tenantId), sql`${items.id} = any(${sql.param(ids)}::uuid[])`))
    .orderBy(items.id)
    .for("update");
  const standing = new Map(found.map(({ id, ...item }) => [id, item]));
  return taken.flatMap((each) => {
    const { version, state } = standing.get(each.id) ?? {};
    return state && version === revisionOf(each) ? [{ ...each, state }] : [];
  });
}

const categoryOf = ({ before }: Written) => ("categoryId" in before ? before.categoryId : null);

async function withCategory({ actor, tx }: Scope, taken: Standing[]): Promise<Standing[]> {
  const wanted = [...new Set(taken.flatMap((each) => categoryOf(each) ?? []))];
  if (!wanted.length) return taken;
  const found = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.tenantId, actor.tenantId), inArray(categories.id, wanted)))
    .for("key share");
  const there = new Set(found.map(({ id }) => id));
  return taken.filter((each) => there.has(categoryOf(each) ?? "") || categoryOf(each) === null);
}

async function notGivenAway(scope: Scope, back: Standing[]): Promise<Standing[]> {
  const sold = back.filter(({ before, state }) =>
    Array.isArray(before) ? state === "active" : "state" in before && before.state === "active",
  );
  if (!sold.length) return back;
  const onSale = (await offersOfItems(scope, sold)).filter((offer) => offer.state === "active");
  const byItem = Map.groupBy(onSale, ({ itemId }) => itemId);
  const given = sold.filter(({ id, before }) =>
    (byItem.get(id) ?? []).some((offer) =>
      Array.isArray(before)
        ? before.some((price) => price.offerId === offer.id && isFree(price))
        : isFree(offer),
    ),
  );
  const held = new Set(given.map(({ id }) => id));
  return back.filter(({ id }) => !held.has(id));
}

async function putBack({ actor, tx }: Scope, back: Taken[]): Promise<void> {
  if (!back.length) return;
  const now = new Date().toISOString();
  const column = (of: (taken: Taken) => string | boolean | null) => sql.param(back.map(of));
  await tx.execute(sql`
    update items i
    set state = coalesce(b.state, i.state),
      state_changed_at = case when b.state is null then i.state_changed_at else ${now}::timestamptz end,
      state_changed_by = case when b.state is null then i.state_changed_by else ${actor.userId}::uuid end,
      category_id = case when b.moved then b.category else i.category_id end,
      version = i.version + 1, updated_at = ${now}::timestamptz
    from unnest(${column(({ id }) => id)}::uuid[],
      ${column(({ before }) => ("state" in before ? before.state : null))}::text[],
      ${column(({ before }) => "categoryId" in before)}::boolean[],
      ${column(categoryOf)}::uuid[]) as b (id, state, moved, category)
    where i.tenant_id = ${actor.tenantId}::uuid and i.id = b.id`);
}

const entryOf = ({ id, name, before, after }: Taken): Change => ({
  action: "item-change-undone",
  record: { kind: "item", id, label: name },
  words: { name },
  before: after,
  after: before,
});
