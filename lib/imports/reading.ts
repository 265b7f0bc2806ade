import { and, eq, sql } from "drizzle-orm";
import { categories, imports } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { type KnownItem, TO_ORDER } from "@/lib/catalogue/listed/rules";
import type { Scope } from "@/lib/door/scope";
import type { KnownCategory } from "./categories";
import { contentOf } from "./content";
import { type Plan, planDrafts } from "./plan";
import type { Draft, Mapping } from "./rules";
import { storedMapping } from "./schema";
import type { Ask } from "./thread/asks";
import type { Batch, Summary } from "./thread/pieces";
import { readInThread } from "./thread/run";

const BATCH = 1000;

export type AskForItems = Ask & { of: "items" };

/** Everything a file says, its categories resolved; `problems` as JSON. `newCategories` are those the tenant does not have yet. */
export type Reading = Summary & {
  drafts: Draft[];
  mapping: Mapping;
  categoryIds: Map<string, string>;
};

/** Everything it takes to read the file of an import through its mapping, later and without a transaction; throws NOT_FOUND where there is none. */
export async function askForItems(scope: Scope, importId: string): Promise<AskForItems> {
  const [found] = await scope.tx
    .select({ mapping: imports.mapping })
    .from(imports)
    .where(and(eq(imports.tenantId, scope.actor.tenantId), eq(imports.id, importId)));
  const mapping = storedMapping(found?.mapping ?? null);
  if (!mapping) throw notThere();
  const known = await findCategories(scope);
  const bytes = await contentOf(scope, importId);
  return { of: "items", bytes, mapping, currency: scope.actor.currency, known };
}

/** Reads a file in a thread of its own; throws TableFault where it is no table. */
export async function readItems(ask: AskForItems): Promise<Reading> {
  const drafts: Draft[] = [];
  const categoryIds = new Map<string, string>();
  let summary: Summary | undefined;
  for await (const piece of readInThread<Summary | Batch>(ask)) {
    if ("problems" in piece) summary = piece;
    else {
      drafts.push(...piece.drafts);
      for (const [cell, id] of piece.categoryIds) categoryIds.set(cell, id);
    }
  }
  if (!summary) throw notThere();
  const proposed = ask.known.find(({ id }) => id === ask.mapping.categoryId)?.id ?? null;
  return { ...summary, drafts, categoryIds, mapping: { ...ask.mapping, categoryId: proposed } };
}

/** The plan for each thousand drafts in turn, against the catalogue as it stands; `lock` keeps the items until commit. */
export async function* plans(scope: Scope, reading: Reading, lock: boolean): AsyncGenerator<Plan> {
  for (let at = 0; at < reading.drafts.length; at += BATCH) yield planFrom(scope, reading, at, lock);
}

/** The plan for the nth thousand drafts, from 0; undefined beyond the last. */
export const planBatch = async (scope: Scope, reading: Reading, nth: number): Promise<Plan | undefined> =>
  nth * BATCH < reading.drafts.length ? planFrom(scope, reading, nth * BATCH, false) : undefined;

async function planFrom(scope: Scope, { mapping, categoryIds, drafts }: Reading, at: number, lock: boolean) {
  const categoryOf = (cell: string | null) => (cell && categoryIds.get(cell)) || null;
  const batch = drafts.slice(at, at + BATCH);
  const skus = batch.map(({ sku }) => sku);
  return planDrafts(batch, await findExisting(scope, skus, lock), { ...mapping, categoryOf });
}

async function findExisting(
  { actor: { tenantId, tenantLocale }, tx }: Scope,
  skus: string[],
  lock: boolean,
): Promise<KnownItem[]> {
  const { rows } = await tx.execute<Row>(sql`
    select i.id, i.sku, i.name, i.manufacturer, i.texts -> ${tenantLocale}::text ->> 'description' as description, i.kind,
      i.category_id as "categoryId", i.state, o.id as "offerId", o.one_time as price, c.one_time as cost,
      case when i.to_order then ${TO_ORDER} else i.lead_days::text end as "leadTime"
    from items i
    left join lateral (select id, one_time from offers
      where tenant_id = ${tenantId} and item_id = i.id and kind = 'purchase' order by position, id limit 1) o on true
    left join offer_costs c on c.tenant_id = ${tenantId} and c.offer_id = o.id
    where i.tenant_id = ${tenantId} and i.sku = any(${sql.param(skus)}::text[])
    order by i.sku ${lock ? sql`for update of i` : sql``}`);
  return rows.map((row) => ({ ...row, price: minorOf(row.price), cost: minorOf(row.cost) }));
}

/** A bigint column read outside the query builder comes as text. */
type Row = Omit<KnownItem, "price" | "cost"> & { price: string | null; cost: string | null };

const minorOf = (value: string | null) => (value === null ? null : Number(value));

const findCategories = ({ actor, tx }: Scope): Promise<KnownCategory[]> =>
  tx
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: categories.slug,
      names: categories.names,
    })
    .from(categories)
    .where(eq(categories.tenantId, actor.tenantId))
    .orderBy(categories.position, categories.id);
