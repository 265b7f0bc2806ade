import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, orderLines } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { assignOrders } from "@/lib/orders/care/commands";
import { commands, get, place } from "@/lib/orders/test/moving";
import { asOwner } from "@/test/world/acting";
import { putPerson } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { takeChosen, takeTasks, tellSetback } from "./commands";
import { getChosenWork, loadWork } from "./queries";
import type { WorkStep } from "./rules";
import { chosenLines, manyTasks, setback, workAddress, workList } from "./schema";

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

const fulfil = <T>(actor: Actor, work: Parameters<typeof withPermission<T>>[2]) =>
  withPermission(actor, "order:fulfil", work);
const queue = (given: object = {}, actor: Actor = here.provider) =>
  fulfil(actor, (scope) => loadWork(scope, workList.parse(given)));
const listed = async (given: object = {}, actor: Actor = here.provider) =>
  (await queue(given, actor)).list.rows;
const choose = (given: object, actor: Actor = here.provider) =>
  fulfil(actor, (scope) => takeChosen(scope, chosenLines.parse(given)));
const confirmed = async (company = here.alpha) => {
  const id = await place(here, company);
  await commands.confirm(here.provider, id, 1);
  return id;
};
const ofOrder = async (order: string, step?: WorkStep) =>
  (await listed()).filter(({ orderId, workStep }) => orderId === order && (!step || workStep === step));
const seen = async (order: string, step: WorkStep, more: object = {}) => {
  const [first, ...others] = await ofOrder(order, step);
  if (!first) throw new Error(`nothing of ${order} waits to ${step}`);
  const lines = [first, ...others].map(({ id }) => id).join();
  return { order, version: String(first.orderVersion), step, lines, ...more };
};
const fieldsOf = (tasks: object[]) =>
  Object.fromEntries(
    tasks.flatMap((task, at) => Object.entries(task).map(([name, value]) => [`tasks-${at}-${name}`, value])),
  );
const take = (tasks: object[], actor: Actor = here.provider, more = {}) =>
  fulfil(actor, (scope) => takeTasks(scope, manyTasks.parse({ ...fieldsOf(tasks), ...more })));
const states = async (order: string) =>
  (await get(here.provider, order)).lines.map(({ deliveryState }) => deliveryState);
const entries = (order: string, ...actions: string[]) =>
  asOwner(here.tenantId, (db) =>
    db
      .select({ resellerId: auditEntries.resellerId, customerId: auditEntries.customerId })
      .from(auditEntries)
      .where(and(eq(auditEntries.recordId, order), inArray(auditEntries.action, actions))),
  );

describe("the queue", () => {
  it("has the lines of confirmed orders until they are done, by what comes next, and nothing of other tenants", async () => {
    const waiting = await place(here, here.alpha);
    expect(await listed()).toEqual([]);
    const order = await confirmed();
    const rows = await listed();
    const { lines } = await get(here.provider, order);
    expect(rows.map(({ id }) => id).sort()).toEqual(lines.map(({ id }) => id).sort());
    expect(rows.every(({ workOn }) => workOn !== null)).toBe(true);
    expect(new Set(rows.map(({ workStep }) => workStep)).has("ship")).toBe(true);
    expect((await listed({}, there.provider)).length).toBe(0);

    const { counts } = await queue();
    expect(counts.ship).toBe((await listed({ show: "ship" })).length);
    expect(await listed({ show: "retry" })).toEqual([]);
    await commands.cancel(here.provider, order, 2);
    expect(await listed()).toEqual([]);
    expect((await get(here.provider, waiting)).state).toBe("placed");
  });

  it("is for nobody without the right", async () => {
    for (const actor of [here.alpha.sales, { ...here.provider, roles: ["sales"] as const }])
      await expect(queue({}, actor as Actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await queue()).list.rows).toEqual([]);
  });

  it("begins with what is due first, and knows what is late", async () => {
    const [early, late] = [await confirmed(), await confirmed()];
    await asOwner(here.tenantId, (db) =>
      db.update(orderLines).set({ workOn: "2020-01-01" }).where(eq(orderLines.orderId, late)),
    );
    const rows = await listed();
    const of = (id: string) => rows.filter(({ orderId }) => orderId === id).length;
    expect(rows.slice(0, of(late)).every(({ orderId }) => orderId === late)).toBe(true);
    expect((await listed({ late: "yes" })).length).toBe(of(late));
    expect(of(early)).toBeGreaterThan(0);
  });
});

describe("lines are claimed", () => {
  it("by one of two people at once, and the other is told", async () => {
    const order = await confirmed();
    const [line, other] = await ofOrder(order);
    const id = line?.id ?? "";
    const both = await Promise.all([choose({ step: "claim", id }), choose({ step: "claim", id }, colleague)]);
    const left = [{ id, reason: "taken" }];
    expect(both.toSorted((a, b) => (b?.count ?? 0) - (a?.count ?? 0))).toEqual([
      { count: 1, left: [] },
      { count: 0, left },
    ]);
    const winner = both[0]?.count ? here.provider : colleague;
    expect((await listed({ whose: "mine" }, winner)).map((each) => each.id)).toEqual([id]);
    expect(await choose({ step: "claim", id }, winner)).toEqual({ count: 0, left: [] });
    expect((await listed({ whose: "nobody" })).map((each) => each.id)).toContain(other?.id);
    expect((await queue({ left: `taken.${id}` })).stayed).toMatchObject([{ id, reason: "taken" }]);
    // The provider's own affair.
    expect(await entries(order, "line-assigned")).toEqual([{ resellerId: null, customerId: null }]);
    expect(await choose({ step: "claim", id: other?.id }, there.provider)).toEqual({ count: 0, left: [] });
  });

  it("and handed over, also to nobody, but to nobody who takes care of no orders", async () => {
    const order = await confirmed();
    const ids = (await ofOrder(order)).map(({ id }) => id);
    const give = (person: string) => choose({ step: "assign", id: ids, person });
    expect(await give(colleague.membershipId)).toEqual({ count: ids.length, left: [] });
    expect((await listed({ whose: "mine" }, colleague)).length).toBe(ids.length);
    for (const stranger of [here.alpha.sales, there.provider])
      await expect(give(stranger.membershipId)).rejects.toMatchObject({ code: "INVALID" });
    expect(await give("nobody")).toEqual({ count: ids.length, left: [] });
    expect(await listed({ whose: "mine" }, colleague)).toEqual([]);
    expect(await entries(order, "line-unassigned")).toHaveLength(ids.length);
  });

  it("go with their order, unless somebody else took them", async () => {
    const order = await confirmed();
    const [first] = await ofOrder(order);
    await choose({ step: "claim", id: first?.id });
    await fulfil(here.provider, (scope) =>
      assignOrders(scope, { orders: [{ id: order, was: null }], person: colleague.membershipId }),
    );
    const rows = await ofOrder(order);
    expect(rows.find(({ id }) => id === first?.id)?.assignedTo).toBe(here.provider.membershipId);
    expect(new Set(rows.filter(({ id }) => id !== first?.id).map(({ assignedTo }) => assignedTo))).toEqual(
      new Set([colleague.membershipId]),
    );
  });

  it("all that match, as long as these are as many as were shown", async () => {
    const order = await confirmed();
    const all = await ofOrder(order);
    const matching = { step: "claim", which: "matching" };
    await expect(choose({ ...matching, expected: String(all.length + 1) })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await choose({ ...matching, expected: String(all.length) })).toEqual({
      count: all.length,
      left: [],
    });
  });
});

describe("lines take their next step", () => {
  it("goods of many orders with a number each, services at once, with entries and the order's state", async () => {
    const [first, second] = [await confirmed(), await confirmed(here.beta)];
    const tasks = [
      await seen(first, "ship", { tracking: "1Z999AA10123456784" }),
      await seen(second, "ship", { tracking: "JJD000000000099" }),
    ];
    const services = (await ofOrder(first)).filter(({ workStep }) => workStep !== "ship");
    const step = services[0]?.workStep ?? "activate";
    const own = await seen(first, step, { note: "Licence 4711" });
    const done = await take([...tasks, own]);
    expect(done.left).toEqual([]);
    const { lines, state } = await get(here.provider, first);
    const sent = lines.filter(({ tracking }) => tracking === "1Z999AA10123456784");
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.every(({ deliveryState, carrier }) => deliveryState === "shipped" && carrier === "UPS")).toBe(
      true,
    );
    expect(lines.find(({ id }) => own.lines.includes(id))).toMatchObject({
      deliveryState: "activated",
      deliveryReason: "Licence 4711",
    });
    expect(state).toBe("in delivery");
    expect((await entries(second, "line-shipped")).length).toBeGreaterThan(0);
    expect((await listed({ show: "arrive" })).length).toBe(
      sent.length + (await ofOrder(second, "arrive")).length,
    );

    const arrived = await seen(first, "arrive", { signedBy: "Front desk" });
    expect((await take([arrived])).left).toEqual([]);
    expect(
      (await get(here.provider, first)).lines.find(({ id }) => arrived.lines.includes(id)),
    ).toMatchObject({
      deliveryState: "delivered",
      signedBy: "Front desk",
    });
    const rest = (await ofOrder(first)).map(({ workStep }) => workStep);
    for (const step of new Set(rest)) if (step) await take([await seen(first, step)]);
    expect((await get(here.provider, first)).state).toBe("completed");
    expect(await ofOrder(first)).toEqual([]);
  });

  it("but nothing that was changed since it was seen, waits for another step, or is somebody else's", async () => {
    const [first, second] = [await confirmed(), await confirmed()];
    const [stale, fresh] = [await seen(first, "ship"), await seen(second, "ship")];
    await commands.cancel(here.provider, first, 2);
    const done = await take([stale, fresh]);
    expect(done.left.map(({ reason }) => reason)).toEqual(stale.lines.split(",").map(() => "changed"));
    expect(done.count).toBe(fresh.lines.split(",").length);
    expect((await states(first)).every((state) => state === "waiting")).toBe(true);
    const again = { ...fresh, version: String((await get(here.provider, second)).version) };
    expect(new Set((await take([again])).left.map(({ reason }) => reason))).toEqual(new Set(["state"]));
    expect(await take([again], there.provider)).toEqual({ count: 0, left: [] });
    for (const actor of [here.alpha.sales, { ...here.provider, roles: ["sales"] as const }])
      await expect(take([again], actor as Actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(take([again], here.provider, { carrier: "" })).resolves.toBeDefined();
  });

  it("a carrier that is not there stops all of it", async () => {
    const order = await confirmed();
    const task = await seen(order, "ship", { tracking: "12" });
    await expect(take([task], here.provider, { carrier: "Nobody" })).rejects.toMatchObject({
      code: "INVALID",
    });
    expect((await states(order)).every((state) => state === "waiting")).toBe(true);
  });
});

describe("what goes wrong", () => {
  const tell = (tasks: object[], more: object, actor: Actor = here.provider) =>
    fulfil(actor, (scope) =>
      tellSetback(scope, setback.parse({ ...fieldsOf(tasks), reason: "Broken", ...more })),
    );

  it("fails with a reason, is prepared again, and comes back once it was sent", async () => {
    const order = await confirmed();
    const task = await seen(order, "ship");
    expect(await tell([task], { to: "failed" }, there.provider)).toEqual({ count: 0, left: [] });
    expect((await tell([task], { to: "failed" })).left).toEqual([]);
    const failed = await listed({ show: "retry" });
    expect(failed.map(({ id }) => id).sort()).toEqual(task.lines.split(",").sort());
    expect(failed[0]).toMatchObject({ deliveryState: "failed", deliveryReason: "Broken" });

    await take([await seen(order, "retry")]);
    const back = await seen(order, "ship");
    expect(new Set((await tell([back], { to: "returned" })).left.map(({ reason }) => reason))).toEqual(
      new Set(["state"]),
    );
    await take([back]);
    await tell([await seen(order, "arrive")], { to: "returned" });
    expect((await listed({ show: "returned" })).map(({ id }) => id).sort()).toEqual(
      back.lines.split(",").sort(),
    );
    expect(await ofOrder(order, "ship")).toEqual([]);
  });

  it("asks for a reason", () => {
    const fields = {
      "tasks-0-order": crypto.randomUUID(),
      "tasks-0-version": "1",
      "tasks-0-lines": crypto.randomUUID(),
    };
    expect(setback.safeParse({ ...fields, to: "failed", reason: " " }).error?.issues[0]?.path).toEqual([
      "reason",
    ]);
    expect(setback.safeParse({ ...fields, to: "failed", reason: "Lost" }).success).toBe(true);
    expect(chosenLines.safeParse({ step: "claim" }).error?.issues[0]?.message).toBe("chooseLines");
  });
});

it("the page of a step knows the chosen ones, and how many match instead of those shown", async () => {
  const order = await confirmed();
  const rows = await ofOrder(order);
  const asked = (given: object, actor: Actor = here.provider) =>
    fulfil(actor, (scope) => getChosenWork(scope, workAddress.parse(given)));
  const ids = rows.map(({ id }) => id).join();
  expect((await asked({ ids })).lines.map(({ id }) => id).sort()).toEqual(ids.split(",").sort());
  expect((await asked({ ids }, there.provider)).lines).toEqual([]);
  expect(await asked({ which: "matching", expected: "99" })).toMatchObject({
    instead: rows.length,
    tooMany: false,
  });
  expect((await asked({ which: "matching", expected: String(rows.length) })).instead).toBeUndefined();
});
