import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, categories, imports, items } from "@/db/schema";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { checkFile, takeFile } from "@/lib/imports/test/files";
import { catalogue, importAll, plain, read, refusedOf, run, start } from "./test/importing";

let actor: Actor;

beforeEach(async () => {
  actor = await newTenant();
});
afterAll(closePools);

/** Who an entry names: the person, or the system and for whom it acted. */
const nameOf = sql<string>`concat_ws(' for ', ${auditEntries.actorName}, ${auditEntries.onBehalfOf})`;

describe("an import", () => {
  it("creates, then changes only what differs, and refuses what it cannot read", async () => {
    const first = await importAll(actor, "name,price,sku\nA,1,S1\nB,,S2\nC,x,S3\nA,1,S1", {
      ...plain,
      state: "active",
    });
    expect(first.counts).toEqual([2, 0, 0, 2]);
    expect(await catalogue(actor)).toEqual([
      { sku: "S1", name: "A", state: "active", price: 100, version: 1 },
      { sku: "S2", name: "B", state: "draft", price: null, version: 1 },
    ]);
    const again = await importAll(actor, "name,price,sku\nA,1,S1\nB,,S2", { ...plain, state: "active" });
    expect(again.counts).toEqual([0, 0, 2, 0]);
    const changed = await importAll(actor, "name,price,sku\nA2,,S1\nB,3,S2\nD,4,S4", plain);
    expect(changed.counts).toEqual([1, 2, 0, 0]);
    expect(await catalogue(actor)).toEqual([
      { sku: "S1", name: "A2", state: "active", price: 100, version: 2 },
      { sku: "S2", name: "B", state: "draft", price: 300, version: 2 },
      { sku: "S4", name: "D", state: "draft", price: 400, version: 1 },
    ]);
  });

  it("sets, changes and keeps lead times, with an entry for each", async () => {
    const leads = () =>
      as(actor, ({ tx }) =>
        tx
          .select({ sku: items.sku, leadDays: items.leadDays, toOrder: items.toOrder })
          .from(items)
          .where(eq(items.tenantId, actor.tenantId))
          .orderBy(items.sku),
      );
    const columns = { ...plain, leadTime: "3" };
    await importAll(
      actor,
      "name,price,sku,lieferzeit\nA,1,S1,3 Tage\nB,1,S2,auf Bestellung\nC,1,S3,",
      columns,
    );
    expect(await leads()).toEqual([
      { sku: "S1", leadDays: 3, toOrder: false },
      { sku: "S2", leadDays: null, toOrder: true },
      { sku: "S3", leadDays: null, toOrder: false },
    ]);
    const changed = await importAll(
      actor,
      "name,price,sku,lieferzeit\nA,1,S1,to order\nB,1,S2,0\nC,1,S3,soon\nD,1,S4,12",
      columns,
    );
    expect(changed.counts).toEqual([1, 2, 0, 1]);
    const same = await importAll(actor, "name,price,sku,lieferzeit\nA,1,S1,\nB,1,S2,0\nD,1,S4,12 d", columns);
    expect(same.counts).toEqual([0, 0, 3, 0]);
    expect(await leads()).toEqual([
      { sku: "S1", leadDays: null, toOrder: true },
      { sku: "S2", leadDays: 0, toOrder: false },
      { sku: "S3", leadDays: null, toOrder: false },
      { sku: "S4", leadDays: 12, toOrder: false },
    ]);
    const entries = await as(actor, ({ tx }) =>
      tx
        .select({ changes: auditEntries.changes })
        .from(auditEntries)
        .where(eq(auditEntries.action, "item-changed-by-import")),
    );
    expect(entries.map(({ changes }) => changes)).toContainEqual({
      before: expect.objectContaining({ leadDays: 3, toOrder: false }),
      after: expect.objectContaining({ leadDays: null, toOrder: true }),
    });
  });

  it("puts nothing on sale at price 0 without a yes, which holds for one list alone", async () => {
    const csv = "name;price;sku\nA;0,00;S1\nB;0,004;S2\nC;0,125;S3";
    const held = await importAll(actor, csv, { ...plain, state: "active" });
    expect([held.counts, held.record.heldCount]).toEqual([[3, 0, 0, 0], 2]);
    const states = async () => (await catalogue(actor)).map(({ sku, state, price }) => [sku, state, price]);
    expect(await states()).toEqual([
      ["S1", "draft", 0],
      ["S2", "draft", 0],
      ["S3", "active", 13],
    ]);
    await importAll(actor, csv, { ...plain, state: "active", free: "sell" });
    expect((await states()).map(([, state]) => state)).toEqual(["active", "active", "active"]);
    const started = await as(actor, ({ tx }) =>
      tx.select().from(auditEntries).where(eq(auditEntries.action, "import-started")),
    );
    expect(started.flatMap(({ changes }) => changes ?? [])).toEqual([{ after: { soldAtPriceZero: true } }]);
    const again = await read(actor, await takeFile(actor, csv));
    expect(again.mapping?.free).toBe(false);
  });

  it("keeps texts clean, and shows the beginning of a changed one in whole characters", async () => {
    const columns = { sku: "0", name: "1", price: "2", description: "3" };
    const header = "SKU,Name,Price,Description";
    const first = await importAll(actor, `${header}\nE1,Tool\u200bbox\u202e,10,short`, columns);
    expect(first.counts).toEqual([1, 0, 0, 0]);
    expect((await catalogue(actor)).map(({ name }) => name)).toEqual(["Toolbox"]);
    const id = await takeFile(actor, `${header}\nE1,Toolbox,10,${"a".repeat(199)}🔧 and more\nE2,\u3164,1,`);
    await checkFile(actor, id, columns);
    const { record, preview } = await read(actor, id);
    expect(record.problems).toEqual([{ row: 3, field: "name", reason: "nameMissing" }]);
    expect(preview?.changes[0]?.differences[0]?.after).toBe(`${"a".repeat(199)}…`);
  });

  it("tells in the dry run what the run then does, and writes nothing before", async () => {
    const id = await takeFile(actor, "name,price,group\nA,1,Screens\nB,2,\nC,oops,");
    await checkFile(actor, id, { name: "0", price: "1", category: "2" });
    const { record, mapping } = await read(actor, id);
    expect([record.createdCount, record.refusedCount, record.state]).toEqual([2, 1, "checked"]);
    expect(record.problems).toEqual([{ row: 4, field: "price", reason: "notAmount" }]);
    expect(mapping?.columns).toEqual({ name: 0, price: 1, category: 2 });
    expect(await catalogue(actor)).toEqual([]);
    await start(actor, id);
    await run(actor, id);
    expect(await catalogue(actor)).toHaveLength(2);
    expect(await as(actor, ({ tx }) => tx.select({ names: categories.names }).from(categories))).toEqual([
      { names: { en: "Screens" } },
    ]);
    expect((await refusedOf(actor, id)).refused).toMatchObject([{ row: 4, cells: ["C", "oops", ""] }]);
  });

  it("leaves one entry per step of its own and one per item in the audit", async () => {
    const { id } = await importAll(actor, "name,price\nA,1\nB,2\n,3", { name: "0", price: "1" });
    const found = await as(actor, ({ tx }) =>
      tx
        .select({
          action: auditEntries.action,
          record: auditEntries.recordId,
          words: auditEntries.words,
          by: nameOf,
        })
        .from(auditEntries)
        .orderBy(auditEntries.id),
    );
    const file = "list.csv";
    expect(found.filter(({ record }) => record === id)).toEqual([
      { action: "import-uploaded", record: id, words: { file, count: 3 }, by: "Kim Muster" },
      {
        action: "import-checked",
        record: id,
        words: { file, created: 2, changed: 0, refused: 1 },
        by: "Kontor for Kim Muster",
      },
      { action: "import-started", record: id, words: { file }, by: "Kim Muster" },
      {
        action: "import-run",
        record: id,
        words: { file, created: 2, changed: 0 },
        by: "Kontor for Kim Muster",
      },
    ]);
    expect(found.filter(({ record }) => record !== id).map(({ action }) => action)).toEqual([
      "item-imported",
      "item-imported",
    ]);
  });

  it("is the work of the system on behalf of whoever started it", async () => {
    const colleague = { ...actor, userId: newId(), userName: "Sam Starter" };
    const id = await takeFile(actor, "name,price\nA,1");
    await checkFile(actor, id, { name: "0", price: "1" });
    await start(colleague, id);
    await run(actor, id);
    const found = await as(actor, ({ tx }) =>
      tx.select({ action: auditEntries.action, by: nameOf, id: auditEntries.actorId }).from(auditEntries),
    );
    const by = Object.fromEntries(found.map((entry) => [entry.action, entry.by]));
    expect(by).toEqual({
      "import-uploaded": "Kim Muster",
      "import-checked": "Kontor for Kim Muster",
      "import-started": "Sam Starter",
      "item-imported": "Kontor for Sam Starter",
      "import-run": "Kontor for Sam Starter",
    });
    const ofColleague = found.filter(({ id }) => id === colleague.userId).map(({ action }) => action);
    expect(ofColleague.sort()).toEqual(["import-run", "import-started", "item-imported"]);
  });

  it("forgets remembered columns that do not fit its file", async () => {
    const id = await takeFile(actor, "A,1");
    await as(actor, ({ tx }) =>
      tx
        .update(imports)
        .set({ mapping: { name: "0", price: "1", header: "yes", decimal: "auto", state: "draft" } })
        .where(and(eq(imports.tenantId, actor.tenantId), eq(imports.id, id))),
    );
    const { mapping, head } = await read(actor, id);
    expect(mapping).toBeUndefined();
    expect(head?.samples).toEqual([["A", "1"]]);
    await expect(refusedOf(actor, id)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("remembers the columns by the header", async () => {
    await importAll(actor, "Titel,Betrag\nA,1", { name: "0", price: "1", state: "active" });
    const { mapping } = await read(actor, await takeFile(actor, "TITEL,Betrag\nB,2"));
    expect(mapping).toMatchObject({ columns: { name: 0, price: 1 }, state: "active" });
  });
});
