import { and, eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { type ListedChange, TO_ORDER } from "@/lib/catalogue/listed/rules";
import { type ItemKind, type ItemState, nameIn } from "@/lib/catalogue/rules";
import { listCategories } from "@/lib/categories/queries";
import { amountCell, csvResponse } from "@/lib/csv/csv";
import type { CsvFormat } from "@/lib/csv/format";
import type { Actor } from "@/lib/door/actor";
import { can, type Scope, withPermission } from "@/lib/door/scope";
import { askForItems, planBatch, type Reading, readItems } from "@/lib/imports/reading";
import { TableFault } from "@/lib/imports/table";
import { type Difference, differencesOf } from "./rules";

const columns = ["sku", "name", "field", "before", "after"] as const;

type Words = {
  name: string;
  format: CsvFormat;
  locale: string;
  column: (key: (typeof columns)[number]) => string;
  field: (field: Difference["field"]) => string;
  kind: (value: ItemKind) => string;
  state: (value: ItemState) => string;
  toOrder: string;
};

/**
 * Every value that an import would replace in the catalogue as it stands now, as CSV: one row for each, old and new, read
 * in batches while it is sent; costs only for those who may read them. Throws NOT_FOUND.
 */
export async function changesFile(scope: Scope, id: string, words: Words): Promise<() => Promise<Response>> {
  const fileName = await nameOf(scope, id);
  const ask = await askForItems(scope, id);
  const known = await categoryNames(scope, words.locale);
  return async () => {
    const reading = await readItems(ask).catch((error) => {
      throw error instanceof TableFault ? notThere() : error;
    });
    const made = reading.newCategories.map(({ id: category, name }) => [category, name] as const);
    const name = `${words.name}-${fileName.replace(/\.\w+$/, "")}`;
    const batches = batchesOf(scope.actor, reading, new Map([...known, ...made]), words);
    return csvResponse(name, columns.map(words.column), batches, words.format);
  };
}

async function* batchesOf(actor: Actor, reading: Reading, categories: Map<string, string>, words: Words) {
  const cell = ({ field }: Difference, value: Difference["before"]) => {
    if (value === null) return "";
    if (field === "price" || field === "cost") return amountCell(Number(value), actor.currency);
    if (field === "categoryId") return categories.get(String(value)) ?? "";
    if (value === TO_ORDER && field === "leadTime") return words.toOrder;
    if (field === "kind") return words.kind(value as ItemKind);
    return field === "state" ? words.state(value as ItemState) : String(value);
  };
  const rowsOf = (change: ListedChange) =>
    differencesOf(change)
      .filter(({ field }) => field !== "cost" || can(actor, "cost:read"))
      .map((each) => {
        const { sku, name } = change.existing;
        return [sku, name, words.field(each.field), cell(each, each.before), cell(each, each.after)];
      });
  // The file outlives the transaction of the request, so that each batch opens its own.
  for (let nth = 0; ; nth += 1) {
    const plan = await withPermission(
      actor,
      "catalogue:edit",
      (batch) => planBatch(batch, reading, nth),
      "read only",
    );
    if (!plan) return;
    yield plan.changes.flatMap(rowsOf);
  }
}

async function nameOf({ actor, tx }: Scope, id: string): Promise<string> {
  const [found] = await tx
    .select({ fileName: imports.fileName })
    .from(imports)
    .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id)));
  if (!found) throw notThere();
  return found.fileName;
}

async function categoryNames(scope: Scope, locale: string) {
  const known = await listCategories(scope);
  return known.map(({ id, names, slug }) => {
    return [id, nameIn(names, slug, locale, scope.actor.tenantLocale)] as const;
  });
}
