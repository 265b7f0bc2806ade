import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { customers } from "@/db/schema";
import { BATCH, csvFile } from "@/lib/csv/csv";
import type { CustomerFilter } from "@/lib/customers/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner } from "@/test/world/acting";
import { putCustomer } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { type FiledCustomer, readCustomers } from "./queries";

let here: World;
beforeAll(async () => {
  here = await openWorld();
  await openWorld();
  const { tenantId, alpha } = here;
  const many = Array.from({ length: 2 * BATCH }, (_, at) => ({
    tenantId,
    resellerId: alpha.resellerId,
    // Many of the same name, so that batches break between equals.
    name: at % 3 ? "Zwilling AG" : `Zwilling ${at}`,
    state: at % 2 ? ("active" as const) : ("prospect" as const),
  }));
  await asOwner(tenantId, (db) => db.insert(customers).values(many));
  await asOwner(tenantId, (db) => putCustomer(db, { tenantId, resellerId: alpha.resellerId, name: "=1+1" }));
});
afterAll(closePools);

async function file(actor: Actor, filter: Partial<CustomerFilter> = {}) {
  const response = await withPermission(actor, "customer:read", (scope) =>
    csvFile<FiledCustomer>(scope, "customer:read", "comma", {
      name: "customers",
      headers: ["id", "name"],
      cells: ({ id, name }) => [id, name],
      read: (next, after) => readCustomers(next, { q: "", state: undefined, ...filter }, after),
    }),
  );
  const rows: string[][] = parse(await response.text(), { bom: true });
  return rows.slice(1);
}

it("holds every customer in reach once, over any number of batches", async () => {
  const rows = await file(here.alpha.sales);
  expect(rows).toHaveLength(2 * BATCH + 2);
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  expect(await file(here.provider)).toHaveLength(2 * BATCH + 3);
});

it("holds exactly what the list is filtered to", async () => {
  expect(await file(here.alpha.sales, { state: "active" })).toHaveLength(BATCH);
  expect(await file(here.alpha.sales, { q: "muster" })).toEqual([[here.alpha.customerId, "Muster GmbH"]]);
});

it("holds nothing of another reseller, another tenant or of what is not assigned", async () => {
  expect(await file(here.beta.sales)).toEqual([[here.beta.customerId, "Muster GmbH"]]);
  expect(await file(here.alpha.assignedOnly)).toEqual([]);
});

it("makes no formula of a name", async () => {
  const rows = await file(here.alpha.sales, { q: "=1" });
  expect(rows.map(([, name]) => name)).toEqual(["'=1+1"]);
});
