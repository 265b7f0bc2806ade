import { parse } from "csv-parse/sync";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { startImport } from "@/lib/imports/commands";
import { runImport } from "@/lib/imports/jobs";
import { getImport } from "@/lib/imports/queries";
import { checkFile, takeFile } from "@/lib/imports/test/files";
import { changesFile } from "./file";

let actor: Actor;
beforeEach(async () => {
  actor = await newTenant();
});
afterAll(closePools);

const words = {
  name: "changes",
  format: "semicolon" as const,
  locale: "en",
  column: (key: string) => key,
  field: (field: string) => field,
  kind: String,
  state: String,
  toOrder: "to order",
};
const columns = { name: "0", price: "1", sku: "2", category: "3", cost: "4" };

async function check(by: Actor, csv: string) {
  const id = await takeFile(by, csv);
  await checkFile(by, id, columns);
  return id;
}
async function run(by: Actor, csv: string) {
  const id = await check(by, csv);
  await as(by, (scope) => startImport(scope, { id, version: 2 }));
  await runImport({ importId: id, tenantId: by.tenantId });
  return id;
}
const previewOf = async (by: Actor, id: string) =>
  (await withPermission(by, "catalogue:read", (scope) => getImport(scope, id))).preview;
const fileOf = async (by: Actor, id: string) => {
  const answer = await as(by, (scope) => changesFile(scope, id, words));
  const response = await answer();
  const rows: string[][] = parse(await response.text(), { bom: true, delimiter: ";" });
  return rows.map((cells) => cells.join(" "));
};

const first = "name,price,sku,group,ek\nLamp,10,S1,Light,4\nDesk,20,S2,Wood,8\nBulb,1,S3,Light,";

describe("the dry run", () => {
  it("shows what would be created", async () => {
    const preview = await previewOf(actor, await check(actor, first));
    expect(preview?.creates.map(({ sku, price, cost, state }) => [sku, price, cost, state])).toEqual([
      ["S1", 1000, 400, "draft"],
      ["S2", 2000, 800, "draft"],
      ["S3", 100, null, "draft"],
    ]);
    const [lamp, desk] = preview?.creates ?? [];
    expect(preview?.newCategories).toEqual([
      { id: lamp?.categoryId, parentId: null, slug: "light", name: "Light" },
      { id: desk?.categoryId, parentId: null, slug: "wood", name: "Wood" },
    ]);
    expect(preview?.changes).toEqual([]);
  });

  it("shows old and new of exactly what the run then changes, on the page and in the file", async () => {
    await run(actor, first);
    const second = "name,price,sku,group,ek\nLamp 2,12.50,S1,Light,4\nDesk,99,S2,Metal,9\nBulb,1,S3,Light,";
    const id = await check(actor, second);
    const preview = await previewOf(actor, id);
    expect(preview).toMatchObject({
      creates: [],
      fields: { name: 1, price: 2, categoryId: 1, cost: 1 },
      dearer: 2,
      cheaper: 0,
      jumps: 1,
    });
    expect(
      preview?.changes.map(({ sku, differences }) => [sku, ...differences.map(({ field }) => field)]),
    ).toEqual([
      ["S2", "categoryId", "price", "cost"],
      ["S1", "name", "price"],
    ]);
    expect(await fileOf(actor, id)).toEqual([
      "sku name field before after",
      "S1 Lamp name Lamp Lamp 2",
      "S1 Lamp price 10,00 12,50",
      "S2 Desk categoryId Wood Metal",
      "S2 Desk price 20,00 99,00",
      "S2 Desk cost 8,00 9,00",
    ]);
    await as(actor, (scope) => startImport(scope, { id, version: 2 }));
    await runImport({ importId: id, tenantId: actor.tenantId });
    expect(await previewOf(actor, id)).toBeUndefined();
    expect(await fileOf(actor, id)).toEqual(["sku name field before after"]);
  });

  it("keeps the cost from those who may not read it", async () => {
    await run(actor, first);
    const id = await check(actor, "name,price,sku,group,ek\nLamp,11,S1,Light,5\nShelf,1,S9,Wood,7");
    const blind = { ...actor, roles: ["sales"] };
    const preview = await previewOf(blind, id);
    expect(JSON.stringify(preview)).not.toMatch(/\b500\b/);
    expect(JSON.stringify(preview)).not.toMatch(/\b700\b/);
    expect(preview).toMatchObject({ fields: { price: 1 }, creates: [{ sku: "S9", cost: null }] });
    expect(JSON.stringify(await previewOf(actor, id))).toContain("500");
  });

  it("is not another tenant's", async () => {
    const id = await check(actor, first);
    const other = await newTenant();
    await expect(fileOf(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await fileOf(actor, id)).toHaveLength(1);
  });
});
