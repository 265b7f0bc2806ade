import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { tenants } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { shipOrders } from "@/lib/orders/bulk/commands";
import { deliverLines } from "@/lib/orders/delivery/commands";
import { getFollowedRecord } from "@/lib/orders/followed/queries";
import { loadOrders } from "@/lib/orders/queries";
import { getOrder } from "@/lib/orders/record/queries";
import { orderFilter } from "@/lib/orders/schema";
import { commands, place } from "@/lib/orders/test/moving";
import { searchEverywhere } from "@/lib/search/queries";
import { saveProfile } from "@/lib/tenant/commands";
import { getProfile } from "@/lib/tenant/queries";
import { tenantProfile } from "@/lib/tenant/schema";
import { asOwner } from "@/test/world/acting";
import { assign, type Company } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { correctParcels } from "./commands";

let here: World;
let there: World;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const get = (actor: Actor, id: string) =>
  withPermission(actor, "order:read", (scope) => getOrder(scope, id), "read only");

async function confirmed(market: World, company: Company) {
  const id = await place(market, company);
  await commands.confirm(market.provider, id, 1);
  return id;
}
async function ship(market: World, id: string, carrier: string | null, tracking: string, lines = 1) {
  const { version, lines: its } = await get(market.provider, id);
  const line = its.slice(0, lines).map((each) => each.id);
  const given = {
    order: id,
    version,
    line,
    to: "shipped" as const,
    parcel: null,
    signedBy: null,
    reason: null,
  };
  return withPermission(market.provider, "order:fulfil", (scope) =>
    deliverLines(scope, { ...given, carrier, tracking }),
  );
}
const saveCarriers = (actor: Actor, carriers: string) =>
  withPermission(actor, "settings:edit", async (scope) => {
    const { version, name } = await getProfile(scope);
    await saveProfile(
      scope,
      tenantProfile.parse({ version: String(version), name, brandColour: "#1d4ed8", carriers }),
    );
  });
const bote = "Bote https://bote.example/{number}";

it("a carrier of the provider's own leads to its page as it was, on all sides; nobody else's is chosen", async () => {
  await saveCarriers(here.provider, bote);
  const id = await confirmed(here, here.alpha);
  await ship(here, id, "Bote", "A-7/8");
  await saveCarriers(here.provider, "");
  expect((await get(here.provider, id)).carriers).toEqual([]);
  const sent = { carrier: "Bote", tracking: "A-7/8", trackingPage: "https://bote.example/A-7%2F8" };
  const followed = await withPermission(here.alpha.buyer, "order:read", (scope) =>
    getFollowedRecord(scope, { order: id }),
  );
  for (const lines of [
    (await get(here.provider, id)).lines,
    (await get(here.alpha.assistant, id)).lines,
    followed.order.lines,
  ])
    expect(lines[0]).toMatchObject(sent);
  const { version, lines: its } = await get(here.provider, id);
  const line = { id: its[0]?.id ?? "", parcel: "1 of 1", carrier: "Bote", tracking: "A-7/8" };
  const correct = (changed: object) =>
    withPermission(here.provider, "order:fulfil", (scope) =>
      correctParcels(scope, { order: id, version, lines: [{ ...line, ...changed }] }),
    );
  await expect(correct({ tracking: "9" })).rejects.toMatchObject({ field: "carrier" });
  await correct({});
  expect((await get(here.provider, id)).lines[0]).toMatchObject({ ...sent, parcel: "1 of 1" });
  const foreign = await confirmed(there, there.alpha);
  await expect(ship(there, foreign, "Bote", "7")).rejects.toMatchObject({ field: "carrier" });
  await expect(ship(there, foreign, "DHL", "123456789012")).resolves.toMatchObject({ id: foreign });
});

it("carriers are settings, kept with the audit, and for the provider alone", async () => {
  await saveCarriers(here.provider, bote);
  const [kept] = await asOwner(here.tenantId, (db) =>
    db.select({ carriers: tenants.carriers }).from(tenants).where(eq(tenants.id, here.tenantId)),
  );
  expect(kept?.carriers).toEqual([{ name: "Bote", page: "https://bote.example/{number}" }]);
  const id = await confirmed(here, here.alpha);
  expect((await get(here.provider, id)).carriers).toEqual(kept?.carriers);
  expect((await get(here.alpha.sales, id)).carriers).toEqual([]);
  await expect(saveCarriers(here.alpha.sales, "")).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(
    tenantProfile.safeParse({ version: "1", name: "N", brandColour: "#1d4ed8", carriers: "x" }).success,
  ).toBe(false);
});

it("parcels are corrected with another carrier, and many orders shipped by one", async () => {
  const id = await confirmed(here, here.alpha);
  await ship(here, id, null, "TRK 1");
  const { version, lines } = await get(here.provider, id);
  const line = { id: lines[0]?.id ?? "", parcel: null, carrier: "GLS", tracking: "GLS 12345678901" };
  await withPermission(here.provider, "order:fulfil", (scope) =>
    correctParcels(scope, { order: id, version, lines: [line] }),
  );
  expect((await get(here.provider, id)).lines[0]).toMatchObject({ carrier: "GLS", tracking: "12345678901" });
  const other = await confirmed(here, here.alpha);
  const orders = [{ id: other, version: 2, parcel: null, tracking: "01405400945058" }];
  await withPermission(here.provider, "order:fulfil", (scope) =>
    shipOrders(scope, { carrier: "DPD", orders }),
  );
  const sent = (await get(here.provider, other)).lines.filter(({ tracking }) => tracking);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.every(({ carrier }) => carrier === "DPD")).toBe(true);
});

it("an order is found by the number of a parcel, however it is typed, by those who may read it and nobody else", async () => {
  const id = await confirmed(here, here.alpha);
  await ship(here, id, "UPS", "1Z 999 AA1 01 2345 6784", 2);
  const foreign = await confirmed(there, there.alpha);
  await ship(there, foreign, "UPS", "1Z 999 AA1 01 2345 6785");
  const found = async (actor: Actor, q: string) => {
    const { list } = await withPermission(actor, "order:read", (scope) =>
      loadOrders(scope, { ...orderFilter.parse({ q }) }, "all"),
    );
    return list.rows.map((row) => row.id);
  };
  const everywhere = async (actor: Actor, q: string) => {
    const { orders } = await withPermission(actor, "order:read", (scope) => searchEverywhere(scope, q, "en"));
    return orders?.hits.map((hit) => hit.id) ?? [];
  };
  const caring = { ...here.provider, roles: ["sales"] };
  for (const q of ["1Z999AA10123456784", "1z 999 aa1 01 2345 6784"]) {
    for (const actor of [here.provider, here.alpha.sales]) {
      expect(await found(actor, q)).toEqual([id]);
      expect(await everywhere(actor, q)).toEqual([id]);
    }
    for (const actor of [here.beta.sales, there.provider, there.alpha.sales, caring]) {
      expect(await found(actor, q)).toEqual([]);
      expect(await everywhere(actor, q)).toEqual([]);
    }
  }
  await assign({ customerId: here.alpha.customerId }, caring);
  expect(await found(caring, "1Z999AA10123456784")).toEqual([id]);
  expect(await found(here.provider, "1Z999AA1012345678")).toEqual([]);
  expect(await found(there.provider, "1Z999AA10123456785")).toEqual([foreign]);
});
