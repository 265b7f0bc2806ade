import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/ids";
import { auditEntries, memberships } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { manyCares } from "@/lib/orders/bulk/schema";
import { loadOrders } from "@/lib/orders/queries";
import { orderFilter } from "@/lib/orders/schema";
import { commands, get, place } from "@/lib/orders/test/moving";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { putPerson } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { assignOrders, undoCares } from "./commands";

let here: World;
let there: World;
let colleague: Actor;
beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
  const { tenantId, tenantSlug: slug } = here.provider;
  colleague = await asOwner(tenantId, (db) =>
    putPerson(db, { tenantId, slug }, { side: "provider", roles: ["fulfilment"] }),
  );
});
afterAll(closePools);

type Seen = { id: string; was?: string };
const give = (orders: Seen[], person: string, actor: Actor = here.provider, step = newId()) =>
  withPermission(actor, "order:fulfil", (scope) => {
    const fields = orders.flatMap(({ id, was = "" }, at) => [
      [`orders-${at}-id`, id],
      [`orders-${at}-was`, was],
    ]);
    return assignOrders(scope, manyCares.parse({ ...Object.fromEntries(fields), person }), step);
  });
const undo = (step: string, actor: Actor = here.provider) =>
  withPermission(actor, "order:fulfil", (scope) => undoCares(scope, { step }));
const carer = async (id: string) => (await get(here.provider, id)).assigneeName;
const nameOf = async ({ membershipId }: Actor) => {
  const [found] = await asOwner(here.tenantId, (db) =>
    db.select({ name: memberships.name }).from(memberships).where(eq(memberships.id, membershipId)),
  );
  return found?.name;
};
const mine = async (actor: Actor, more = {}) =>
  withPermission(actor, "order:read", async (scope) => {
    const filter = orderFilter.parse({ mine: "yes", ...more });
    const { list, counts } = await loadOrders(scope, filter, "all");
    return { ids: list.rows.map(({ id }) => id).sort(), placed: counts.placed };
  });

describe("somebody takes care of orders", () => {
  it("of many at once, each with an entry that the provider alone reads; and finds them as the own ones", async () => {
    const [first, second] = [await place(here, here.alpha), await place(here, here.beta)];
    const done = await give([{ id: first }, { id: second }], colleague.membershipId);
    expect(done).toMatchObject({ count: 2, left: [] });
    expect(await carer(first)).toBe(await nameOf(colleague));
    expect((await get(here.alpha.sales, first)).assigneeName).toBeNull();
    expect(await get(here.provider, first)).toMatchObject({ state: "placed", version: 1 });
    const entries = await asOwner(here.tenantId, (db) =>
      db
        .select({ resellerId: auditEntries.resellerId, customerId: auditEntries.customerId })
        .from(auditEntries)
        .where(and(eq(auditEntries.recordId, first), eq(auditEntries.action, "order-assigned")))
        .orderBy(asc(auditEntries.id)),
    );
    expect(entries).toEqual([{ resellerId: null, customerId: null }]);
    const { number } = await get(here.provider, second);
    expect(await mine(colleague)).toEqual({ ids: [first, second].sort(), placed: 2 });
    expect(await mine(colleague, { q: number })).toEqual({ ids: [second], placed: 1 });
    expect(await mine(here.provider)).toEqual({ ids: [], placed: 0 });
    expect(await mine(here.alpha.sales)).toEqual({ ids: [], placed: 0 });
    const again = [first, second].map((id) => ({ id, was: colleague.membershipId }));
    expect(await give(again, colleague.membershipId)).toMatchObject({ count: 0, left: [] });
    expect(await give(again, "nobody")).toMatchObject({ count: 2, left: [] });
    expect(await carer(first)).toBeNull();
  });

  it("but not of others' orders, of one that is over, or where somebody else was put in charge since", async () => {
    const [taken, over, free] = [
      await place(here, here.alpha),
      await place(here, here.alpha),
      await place(here, here.alpha),
    ];
    const foreign = await place(there, there.alpha);
    await commands.reject(here.provider, over, 1);
    await give([{ id: taken }], colleague.membershipId);
    const done = await give(
      [{ id: taken }, { id: over }, { id: free }, { id: foreign }],
      here.provider.membershipId,
    );
    expect(done.count).toBe(1);
    expect(new Map(done.left.map(({ id, reason }) => [id, reason]))).toEqual(
      new Map([
        [taken, "changed"],
        [over, "state"],
      ]),
    );
    expect(await carer(taken)).toBe(await nameOf(colleague));
    expect((await get(there.provider, foreign)).assigneeName).toBeNull();
  });

  it("if he or she deals with orders here; and it is the provider's to say", async () => {
    const id = await place(here, here.alpha);
    const { tenantId, tenantSlug: slug } = here.provider;
    const sales = await asOwner(tenantId, (db) =>
      putPerson(db, { tenantId, slug }, { side: "provider", roles: ["sales"] }),
    );
    for (const { membershipId } of [sales, there.provider, here.alpha.sales])
      expect(await outcomeOf(give([{ id }], membershipId))).toBe("notCaring");
    for (const actor of [here.alpha.sales, sales])
      await expect(give([{ id }], colleague.membershipId, actor)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    expect(await give([{ id }], colleague.membershipId, colleague)).toMatchObject({ count: 1, left: [] });
  });
});

describe("it is taken back", () => {
  it("to whom it was before, but where somebody was put in charge since, be it the same person again", async () => {
    const [kept, before, again] = [
      await place(here, here.alpha),
      await place(here, here.alpha),
      await place(here, here.alpha),
    ];
    const own = here.provider.membershipId;
    await give([{ id: before }], own);
    const step = newId();
    const wanted = [{ id: kept }, { id: before, was: own }, { id: again }];
    expect(await give(wanted, colleague.membershipId, here.provider, step)).toMatchObject({ count: 3 });
    await give([{ id: again, was: colleague.membershipId }], own);
    await give([{ id: again, was: own }], colleague.membershipId);
    expect(await outcomeOf(undo(step, there.provider))).toBe("notFound");
    expect(await undo(step)).toEqual({ undone: 2, kept: 1 });
    expect([await carer(kept), await carer(before), await carer(again)]).toEqual([
      null,
      await nameOf(here.provider),
      await nameOf(colleague),
    ]);
    expect(await undo(step)).toEqual({ undone: 0, kept: 3 });
  });
});
