import { and, asc, eq } from "drizzle-orm";
import { items, offers } from "@/db/schema";
import { as } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { startImport } from "@/lib/imports/commands";
import { runImport } from "@/lib/imports/jobs";
import { askForRefused, getImport } from "@/lib/imports/queries";
import { readRefused } from "@/lib/imports/refused";
import { checkFile, takeFile } from "@/lib/imports/test/files";

export const read = (by: Actor, id: string) => as(by, (scope) => getImport(scope, id));

export const refusedOf = async (by: Actor, id: string) =>
  readRefused(await as(by, (scope) => askForRefused(scope, id)));

export const start = (by: Actor, id: string) => as(by, (scope) => startImport(scope, { id, version: 1 }));

export const run = (by: Actor, importId: string) => runImport({ importId, tenantId: by.tenantId });

/** Takes a list in, checks and runs it; returns what became of its rows. */
export async function importAll(by: Actor, csv: string, answers: Record<string, string>) {
  const id = await takeFile(by, csv);
  await checkFile(by, id, answers);
  await start(by, id);
  await run(by, id);
  const { record } = await read(by, id);
  return {
    id,
    record,
    counts: [record.createdCount, record.changedCount, record.unchangedCount, record.refusedCount],
  };
}

/** The items with their prices. */
export const catalogue = (by: Actor) =>
  as(by, ({ tx }) =>
    tx
      .select({
        sku: items.sku,
        name: items.name,
        state: items.state,
        price: offers.oneTime,
        version: items.version,
      })
      .from(items)
      .leftJoin(offers, and(eq(offers.tenantId, items.tenantId), eq(offers.itemId, items.id)))
      .orderBy(asc(items.sku)),
  );

/** The answers for a list of name, price and SKU. */
export const plain = { name: "0", price: "1", sku: "2" };
