import { and, count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, orderLines, orders, subscriptions } from "@/db/schema";
import { randomly } from "@/lib/base/test/randomly";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { orderRow } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";
import { deliverLines } from "./delivery/commands";
import { begin, deliver, deliveries, type Model, move, moves } from "./test/model";
import { commands } from "./test/moving";

/** So many orders of one to four lines each, half of which are paid by the month. */
const SEQUENCES = 1_000;
const STEPS = 6_000;
/** In milliseconds: on a busy machine it takes minutes. */
const LONG = 600_000;

let here: World;
beforeAll(async () => {
  here = await openWorld();
});
afterAll(closePools);

type Put = { id: string; model: Model; lines: { id: string; recurring: boolean }[] };

describe("whatever people do, one after the other", () => {
  it(
    "each order and each line is where a simple model has it, with an entry for each change",
    async () => {
      const { below, one } = randomly(11);
      const all = await putOrders(() => 1 + below(4));
      const taken = new Map<string, { met?: true; refused?: true }>();
      for (let left = STEPS; left > 0; left -= 1) {
        const put = one(all);
        const who = one(people());
        const wish = below(2) ? one(moves) : one(deliveries);
        const chosen = put.lines.map((_, at) => at).filter(() => below(3) > 0);
        const met = await takeStep(put, who, wish, chosen.length ? chosen : [0]);
        taken.set(wish, { ...taken.get(wish), [met ? "met" : "refused"]: true });
      }
      await compare(all);
      expect([...taken.values()]).toEqual(
        [...moves, ...deliveries].map(() => ({ met: true, refused: true })),
      );
    },
    LONG,
  );
});

async function putOrders(lineCount: () => number): Promise<Put[]> {
  const { resellerId, customerId } = here.alpha;
  const { itemId = "", offerId = "" } = here.items[0] ?? {};
  const all = Array.from({ length: SEQUENCES }, () => {
    const order = orderRow(here.alpha);
    const lines = Array.from({ length: lineCount() }, (_, position) => ({
      ...{ tenantId: here.tenantId, id: newId(), orderId: order.id, resellerId, customerId, position },
      ...{ itemId, offerId, sku: "NB-1", name: "Notebook", offerKind: "rent", period: "month", quantity: 2 },
      ...{ retailOneTime: 100, retailRecurring: position % 2 ? 1_000 : null, transferRecurring: 800 },
      snapshot: {
        ...{ texts: {}, manufacturer: null, itemKind: "product", termMonths: null, noticeDays: null },
        renewal: "none",
      },
    })) satisfies (typeof orderLines.$inferInsert)[];
    return { order, lines };
  });
  await asOwner(here.tenantId, async (db) => {
    await db.insert(orders).values(all.map(({ order }) => order));
    await db.insert(orderLines).values(all.flatMap(({ lines }) => lines));
  });
  return all.map(({ order: { id }, lines }) => ({
    id,
    model: begin(lines.length),
    lines: lines.map((line) => ({ id: line.id, recurring: line.retailRecurring !== null })),
  }));
}

type Who = { actor: Actor; is: "provider" | "seller" | "stranger" };

const people = (): Who[] => [
  { actor: here.provider, is: "provider" },
  { actor: here.provider, is: "provider" },
  { actor: here.provider, is: "provider" },
  { actor: here.alpha.sales, is: "seller" },
  { actor: here.beta.sales, is: "stranger" },
  { actor: here.alpha.assignedOnly, is: "stranger" },
  { actor: here.alpha.buyer, is: "stranger" },
];

async function takeStep({ id, model, lines }: Put, { actor, is }: Who, wish: Wish, chosen: number[]) {
  const { version } = model;
  const before = JSON.stringify({ is, wish, chosen, model });
  const isMove = (each: Wish): each is (typeof moves)[number] => moves.some((verb) => verb === each);
  const met = isMove(wish) ? move(model, wish, is) : is === "provider" && deliver(model, wish, chosen);
  const outcome = await outcomeOf(
    isMove(wish)
      ? commands[wish](actor, id, version)
      : withPermission(actor, "order:fulfil", (scope) =>
          deliverLines(scope, {
            ...{ order: id, version, line: chosen.map((at) => lines[at]?.id ?? ""), to: wish },
            ...{ parcel: null, carrier: null, tracking: null, signedBy: null, reason: "because" },
          }),
        ),
  );
  if (met) expect(outcome, before).toBe("done");
  else expect(outcome, before).toSatisfy((key) => typeof key === "string" && key !== "done");
  return met;
}
type Wish = (typeof moves)[number] | (typeof deliveries)[number];

async function compare(all: Put[]) {
  const { tenantId } = here;
  const [rows, lines, entries, running] = await asOwner(tenantId, async (db) => [
    await db.select().from(orders).where(eq(orders.tenantId, tenantId)),
    await db.select().from(orderLines).where(eq(orderLines.tenantId, tenantId)),
    await db
      .select({ id: auditEntries.recordId, entries: count() })
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, tenantId), eq(auditEntries.recordKind, "order")))
      .groupBy(auditEntries.recordId),
    await db.select().from(subscriptions).where(eq(subscriptions.tenantId, tenantId)),
  ]);
  const order = new Map(rows.map((row) => [row.id, row]));
  const line = new Map(lines.map((row) => [row.id, row.deliveryState]));
  const noted = new Map(entries.map((each) => [each.id, each.entries]));
  const runs = new Map(running.map(({ id, state }) => [id, state]));
  for (const put of all) {
    const { state, version } = order.get(put.id) ?? {};
    const is = {
      state,
      version,
      lines: put.lines.map(({ id }) => line.get(id)),
      entries: noted.get(put.id) ?? 0,
    };
    const { ran, ...was } = put.model;
    expect(is).toEqual(was);
    const running = put.lines.map(({ recurring }, at) =>
      recurring && ran.includes(at) ? (was.lines[at] === "returned" ? "ended" : "active") : undefined,
    );
    expect(put.lines.map(({ id }) => runs.get(id))).toEqual(running);
  }
}
