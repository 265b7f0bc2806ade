import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { openWorld, type World } from "@/test/world/world";
import { getFollowedRecord, loadFollowedOrders } from "./followed/queries";
import type { OrderState } from "./machine";
import { loadOrders } from "./queries";
import { commands, place, reason } from "./test/moving";

let here: World;
let there: World;

beforeEach(async () => {
  here = await openWorld();
  there = await openWorld();
});
afterAll(closePools);

const { confirm, ask } = commands;

describe("lists", () => {
  const list = async (actor: Actor, more: { state?: OrderState | "all"; q?: string } = {}) => {
    const found = await withPermission(actor, "order:read", (scope) =>
      loadOrders(scope, { q: "", state: undefined, customer: null, page: undefined, ...more }, "all"),
    );
    return { ids: found.list.rows.map(({ id }) => id), counts: found.counts };
  };

  it("hold a company's own orders with counters by state, and find number and customer", async () => {
    const [first, second] = [await place(here, here.alpha), await place(here, here.alpha)];
    const sibling = await place(here, here.beta);
    await confirm(here.provider, first, 1);
    const own = await list(here.alpha.sales);
    expect(own.ids.sort()).toEqual([first, second].sort());
    expect(own.counts).toMatchObject({ placed: 1, confirmed: 1, rejected: 0 });
    expect((await list(here.alpha.sales, { state: "confirmed" })).ids).toEqual([first]);
    expect((await list(here.alpha.sales, { q: "3" })).ids).toEqual([]);
    expect((await list(here.provider, { q: "3" })).ids).toEqual([sibling]);
    expect((await list(here.provider, { q: "must" })).ids.sort()).toEqual([first, second, sibling].sort());
    expect((await list(here.provider, { q: "nobody" })).ids).toEqual([]);
    expect((await list(here.provider, { state: "placed" })).ids).toEqual([second, sibling]);
    expect((await list(there.provider)).ids).toEqual([]);
    expect((await list({ ...here.provider, roles: ["sales"] })).ids).toEqual([]);
  });

  it("let a customer follow its own orders at its own prices", async () => {
    const id = await place(here, here.alpha);
    await place(here, here.beta);
    await ask(here.provider, id, 1);
    const read = <T>(actor: Actor, work: Parameters<typeof withPermission<T>>[2]) =>
      withPermission<T>(actor, "order:read", work, "read only");
    const seen = await read(here.alpha.buyer, (scope) => loadFollowedOrders(scope, { locale: "en" }));
    expect(seen.list.rows.map((row) => row.id)).toEqual([id]);
    expect(seen.responsible).toMatchObject({
      provider: { name: "Nordlicht" },
      seller: { name: "Systemhaus" },
    });
    const record = await read(here.alpha.buyer, (scope) => getFollowedRecord(scope, { order: id }));
    expect(record.order.lines).toHaveLength(3);
    expect(record.timeline.map(({ action }) => action)).toEqual(["order-placed"]);
    const payload = JSON.stringify(record);
    for (const secret of ["80000", "transfer", "suggested", "commission", "only for the provider", reason]) {
      expect(payload).not.toContain(secret);
    }
    for (const buyer of [here.beta.buyer, there.alpha.buyer]) {
      await expect(read(buyer, (scope) => getFollowedRecord(scope, { order: id }))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });
});
