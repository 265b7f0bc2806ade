import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { customerNotes, enquiries, orders } from "@/db/schema";
import { record } from "@/lib/customers/test/written";
import type { Actor } from "@/lib/door/actor";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { orderRow } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { MOST_OPEN } from "./queries";

let here: World;
let there: World;
const at = (day: number) => new Date(Date.UTC(2026, 2, day));

async function putOrders(
  { tenantId, alpha }: World,
  states: (typeof orders.$inferInsert)["state"][],
  day: number,
) {
  const rows = states.map((state, index) => orderRow(alpha, { state, placedAt: at(day + index) }));
  await asOwner(tenantId, (db) => db.insert(orders).values(rows));
  return rows.map(({ id }) => id);
}
const seen = async (actor: Actor) => {
  const { openOrders, settledOrders } = await record(actor, here.alpha.customerId);
  return [openOrders, settledOrders].map((rows) => rows.map(({ id }) => id));
};

beforeAll(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

it("tells apart what is under way and what is settled, each the newest first and no more than a page holds", async () => {
  const open = await putOrders(here, ["placed", "information asked", "confirmed", "in delivery"], 1);
  const settled = await putOrders(here, ["completed", "rejected", "cancelled"], 1);
  const newest = [open.toReversed(), settled.toReversed()];
  expect(await seen(here.alpha.sales)).toEqual(newest);
  expect(await seen(here.provider)).toEqual(newest);
  for (const actor of [here.beta.sales, here.alpha.assignedOnly, there.provider, there.alpha.sales])
    expect(await outcomeOf(record(actor, here.alpha.customerId))).toBe("notFound");
  await putOrders(
    here,
    Array.from({ length: MOST_OPEN + 3 }, () => "placed" as const),
    5,
  );
  await putOrders(
    here,
    Array.from({ length: 8 }, () => "completed" as const),
    5,
  );
  const lengths = (await seen(here.alpha.sales)).map((ids) => ids.length);
  expect(lengths).toEqual([MOST_OPEN + 1, 5]);
});

it("names the last contact: an order, a note of the own company, or an enquiry to it", async () => {
  const { tenantId, beta } = here;
  const { customerId, resellerId } = beta;
  const last = async (actor: Actor) => (await record(actor, customerId)).lastContact;
  expect(await last(beta.sales)).toBeUndefined();
  await asOwner(tenantId, (db) => db.insert(orders).values(orderRow(beta, { placedAt: at(1) })));
  expect(await last(beta.sales)).toEqual({ kind: "order", at: at(1) });
  const note = { tenantId, customerId, text: "x", authorName: "Kim" };
  await asOwner(tenantId, (db) =>
    db.insert(customerNotes).values([
      { ...note, resellerId, createdAt: at(2) },
      { ...note, createdAt: at(4) },
    ]),
  );
  expect(await last(beta.sales)).toEqual({ kind: "note", at: at(2) });
  expect(await last(here.provider)).toEqual({ kind: "note", at: at(4) });
  await asOwner(tenantId, (db) =>
    db.insert(enquiries).values({
      ...{ tenantId, resellerId, customerId, state: "answered", stateChangedAt: at(3) },
      ...{
        name: "Erika",
        email: "erika@kunde.example",
        company: "Kunde",
        locale: "de",
        idempotencyKey: newId(),
      },
    }),
  );
  expect(await last(beta.sales)).toEqual({ kind: "enquiry", at: at(3) });
  expect(await last(here.provider)).toEqual({ kind: "note", at: at(4) });
});
