import { and, eq, sql } from "drizzle-orm";
import { categories, imports } from "@/db/schema";
import { notThere } from "../errors";
import type { Tx } from "../scope";
import { CategoryCells, type KnownCategory, type NewCategory } from "./categories";
import { type Existing, type Plan, planDrafts } from "./plan";
import { type Draft, type Mapping, type Problem, readRows } from "./rules";
import { storedMapping } from "./schema";
import { readTable } from "./table";

const BATCH = 1000;

/** Whose catalogue is read, and how it names things. */
export type Place = { tx: Tx; tenantId: string; locale: string; currency: string };

/** Everything a file says, its categories resolved. `newCategories` are those the tenant does not have yet. */
export type Reading = {
  drafts: Draft[];
  problems: Problem[];
  rowsTotal: number;
  mapping: Mapping;
  categoryIds: Map<string, string>;
  newCategories: NewCategory[];
};

/** Reads the file of an import through its mapping; throws NOT_FOUND where there is none, TableFault where it is no table. */
export async function readImport(place: Place, importId: string, chosen?: Mapping): Promise<Reading> {
  const [found] = await place.tx
    .select({ content: imports.content, mapping: imports.mapping })
    .from(imports)
    .where(and(eq(imports.tenantId, place.tenantId), eq(imports.id, importId)));
  const mapping = chosen ?? storedMapping(found?.mapping ?? null);
  if (!found || !mapping) throw notThere();
  const table = readTable(found.content, { header: mapping.header });
  const { drafts, problems } = readRows(table, mapping, place.currency);
  const known = await findCategories(place);
  const proposed = known.find(({ id }) => id === mapping.categoryId)?.id ?? null;
  return {
    rowsTotal: table.rows.length,
    mapping: { ...mapping, categoryId: proposed },
    ...resolve(drafts, problems, known, mapping),
  };
}

/** The plan for each thousand drafts in turn, against the catalogue as it stands; `lock` keeps the items until commit. */
export async function* plans(place: Place, reading: Reading, lock: boolean): AsyncGenerator<Plan> {
  for (let at = 0; at < reading.drafts.length; at += BATCH) yield planFrom(place, reading, at, lock);
}

/** The plan for the nth thousand drafts, from 0; undefined beyond the last. */
export const planBatch = async (place: Place, reading: Reading, nth: number): Promise<Plan | undefined> =>
  nth * BATCH < reading.drafts.length ? planFrom(place, reading, nth * BATCH, false) : undefined;

async function planFrom(place: Place, { mapping, categoryIds, drafts }: Reading, at: number, lock: boolean) {
  const categoryOf = (cell: string | null) => (cell && categoryIds.get(cell)) || null;
  const batch = drafts.slice(at, at + BATCH);
  const skus = batch.map(({ sku }) => sku);
  return planDrafts(batch, await findExisting(place, skus, lock), { ...mapping, categoryOf });
}

async function findExisting(
  { tx, tenantId, locale }: Place,
  skus: string[],
  lock: boolean,
): Promise<Existing[]> {
  const { rows } = await tx.execute<Row>(sql`
    select i.id, i.sku, i.name, i.manufacturer, i.texts -> ${locale}::text ->> 'description' as description, i.kind,
      i.category_id as "categoryId", i.state, o.id as "offerId", o.one_time as price, c.one_time as cost
    from items i
    left join lateral (select id, one_time from offers
      where tenant_id = ${tenantId} and item_id = i.id and kind = 'purchase' order by position, id limit 1) o on true
    left join offer_costs c on c.tenant_id = ${tenantId} and c.offer_id = o.id
    where i.tenant_id = ${tenantId} and i.sku = any(${sql.param(skus)}::text[])
    order by i.sku ${lock ? sql`for update of i` : sql``}`);
  return rows.map((row) => ({ ...row, price: minorOf(row.price), cost: minorOf(row.cost) }));
}

/** A bigint column read outside the query builder comes as text. */
type Row = Omit<Existing, "price" | "cost"> & { price: string | null; cost: string | null };

const minorOf = (value: string | null) => (value === null ? null : Number(value));

const findCategories = ({ tx, tenantId }: Place): Promise<KnownCategory[]> =>
  tx
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: categories.slug,
      names: categories.names,
    })
    .from(categories)
    .where(eq(categories.tenantId, tenantId))
    .orderBy(categories.position, categories.id);

/** Drafts whose category is unknown name a new one, or are refused, as the mapping says. */
function resolve(drafts: Draft[], problems: Problem[], known: KnownCategory[], mapping: Mapping) {
  const cells = new CategoryCells(known, mapping.unknownCategory);
  const categoryIds = new Map<string, string>();
  const refused: Problem[] = [];
  const kept = drafts.filter(({ row, category }) => {
    if (!category) return true;
    const meant = cells.read(category);
    if ("id" in meant) categoryIds.set(category, meant.id);
    else refused.push({ row, field: "category", reason: meant.reason });
    return "id" in meant;
  });
  const all = [...problems, ...refused].sort((a, b) => a.row - b.row);
  return { drafts: kept, problems: all, categoryIds, newCategories: cells.made };
}
