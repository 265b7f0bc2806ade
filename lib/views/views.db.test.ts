import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { listStarts, listViews } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { askTogether } from "@/lib/list/counts";
import { asOwner, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { deleteView, renameView, replaceView, saveView, startView } from "./commands";
import { askStarts, listViewsOf, loadViews } from "./queries";
import { MOST_VIEWS } from "./rules";

let here: World;
let there: World;
beforeAll(async () => {
  [here, there] = await Promise.all([openWorld(), openWorld()]);
});
afterAll(closePools);

const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) => withPermission(actor, "view:keep", work);
const list = "orders" as const;
const present = { q: "dock", state: "confirmed" };
const view = (name: string, more = {}) => ({
  ...{ key: newId(), list, name, present, shared: false, start: false },
  ...more,
});
const admin = (actor: Actor): Actor => ({ ...actor, roles: ["admin"] });
const colleague = (actor: Actor): Actor => ({ ...actor, membershipId: newId(), userId: newId() });
const save = async (actor: Actor, name: string, more = {}) => {
  const given = view(name, more);
  await as(actor, (scope) => saveView(scope, given));
  return given.key;
};
const namesSeen = async (actor: Actor) =>
  (await as(actor, (scope) => listViewsOf(scope, list))).map(({ name }) => name);
const startOf = async (actor: Actor) =>
  (await as(actor, ({ tx, ...scope }) => askTogether(tx, { starts: askStarts({ tx, ...scope }) }))).starts;
const entriesAbout = (id: string) =>
  asOwner(here.tenantId, async (db) => {
    const found = await db.execute<{ action: string }>(
      sql`select action from audit_entries where record_id = ${id}::uuid order by id`,
    );
    return found.rows.map(({ action }) => action);
  });

describe("a saved view", () => {
  it("holds what the list showed, and is its maker's alone", async () => {
    const { sales } = here.alpha;
    const id = await save(sales, "Mine");
    const { views, present: now } = await as(sales, (scope) => loadViews(scope, { list, q: "x", page: "y" }));
    expect(views).toEqual([{ id, name: "Mine", shared: false, start: false, parameters: present }]);
    expect(now).toEqual({ q: "x" });
    for (const other of [colleague(sales), here.beta.sales, here.provider, there.provider])
      expect(await namesSeen(other)).not.toContain("Mine");
    expect(await entriesAbout(id)).toEqual([]);
    expect(await as(sales, (scope) => listViewsOf(scope, "customers"))).toEqual([]);
  });

  it("is one, however often its form is sent, and each name is there once", async () => {
    const { sales } = here.beta;
    const given = view("Once");
    for (const _ of [1, 2]) await as(sales, (scope) => saveView(scope, given));
    expect(await namesSeen(sales)).toEqual(["Once"]);
    const again = (more: object) =>
      outcomeOf(as(sales, (scope) => saveView(scope, { ...view("Once"), ...more })));
    expect(await again({ key: given.key, name: "Twice" })).toBe("formUsed");
    expect(await again({})).toBe("viewNameTaken");
    expect(await again({ list: "customers" })).toBe("done");
    expect(await outcomeOf(save(colleague(sales), "Once"))).toBe("done");
  });

  it("is renamed, replaced and deleted by its maker, and by nobody else", async () => {
    const { sales } = here.alpha;
    const id = await save(sales, "Own");
    const chosen = { id, list, present: { state: "placed" } };
    const tries = (actor: Actor) =>
      Promise.all(
        [
          (scope: Scope) => renameView(scope, { ...chosen, name: "Taken" }),
          (scope: Scope) => replaceView(scope, chosen),
          (scope: Scope) => deleteView(scope, chosen),
          (scope: Scope) => startView(scope, { ...chosen, start: true }),
        ].map((work) => outcomeOf(as(actor, work))),
      );
    const none = Array.from({ length: 4 }, () => "notFound");
    for (const other of [admin(colleague(sales)), here.beta.sales, here.provider, there.alpha.sales])
      expect(await tries(other)).toEqual(none);
    await as(sales, (scope) => renameView(scope, { ...chosen, name: "Renamed" }));
    await as(sales, (scope) => replaceView(scope, chosen));
    const seen = await as(sales, (scope) => listViewsOf(scope, list));
    expect(seen.find((each) => each.id === id)).toMatchObject({
      name: "Renamed",
      parameters: chosen.present,
    });
    await as(sales, (scope) => deleteView(scope, chosen));
    expect(await namesSeen(sales)).not.toContain("Renamed");
  });

  it("is shared by admins with their company, and by it alone", async () => {
    const { sales } = here.alpha;
    expect(await outcomeOf(save(sales, "Ours", { shared: true }))).toBe("forbidden");
    const id = await save(admin(sales), "Ours", { shared: true });
    const ofProvider = await save(here.provider, "Theirs", { shared: true });
    expect(await namesSeen(colleague(sales))).toEqual(["Ours"]);
    for (const other of [here.beta.sales, here.provider, there.alpha.sales, there.provider])
      expect(await namesSeen(other)).not.toContain("Ours");
    expect(await namesSeen(colleague(here.provider))).toEqual(["Theirs"]);
    const chosen = { id, list, present, name: "New" };
    const rename = (actor: Actor) => outcomeOf(as(actor, (scope) => renameView(scope, chosen)));
    expect(await rename(colleague(sales))).toBe("forbidden");
    expect(await rename(here.provider)).toBe("notFound");
    expect(await rename(admin(colleague(sales)))).toBe("done");
    await as(admin(sales), (scope) => replaceView(scope, chosen));
    await as(admin(sales), (scope) => deleteView(scope, chosen));
    expect(await entriesAbout(id)).toEqual(["view-shared", "view-renamed", "view-replaced", "view-deleted"]);
    expect(await entriesAbout(ofProvider)).toEqual(["view-shared"]);
  });

  it("opens its list for whoever wishes, one view for each list, until it is gone", async () => {
    const { sales } = here.beta;
    const first = await save(sales, "Start", { start: true });
    expect(await startOf(sales)).toEqual({ orders: present });
    const shared = await save(admin(sales), "Shared start", { shared: true, present: { q: "other" } });
    const start = (id: string, on = true) =>
      as(sales, (scope) => startView(scope, { id, list, present, start: on }));
    await start(shared);
    expect(await startOf(sales)).toEqual({ orders: { q: "other" } });
    expect(await startOf(colleague(sales))).toBeNull();
    await start(first, false);
    expect(await startOf(sales)).toEqual({ orders: { q: "other" } });
    await as(admin(sales), (scope) => deleteView(scope, { id: shared, list, present }));
    expect(await startOf(sales)).toBeNull();
    await start(first);
    await start(first, false);
    expect(await startOf(sales)).toBeNull();
  });

  it("is of a list that its maker may read, and there are not too many of them", async () => {
    const { sales } = there.alpha;
    const of = (actor: Actor, list: string) => outcomeOf(save(actor, "x", { list }));
    expect(await of(sales, "resellers")).toBe("notFound");
    expect(await of({ ...there.provider, roles: ["fulfilment"] }, "resellers")).toBe("notFound");
    expect(await of(there.provider, "resellers")).toBe("done");
    const customer: Actor = {
      ...sales,
      side: "customer",
      customerId: there.alpha.customerId,
      roles: ["admin"],
    };
    expect(await of(customer, list)).toBe("forbidden");
    expect(await of({ ...sales, customerMode: true }, list)).toBe("forbidden");
    for (let nth = 0; nth < MOST_VIEWS; nth += 1) await save(sales, `View ${nth}`);
    expect(await of(sales, list)).toBe("tooManyViews");
    expect(await of(sales, "customers")).toBe("done");
  });

  it("of one company is kept from others by the database, whatever is asked of it", async () => {
    const id = await save(here.alpha.sales, "Guarded", { start: true });
    const all = (actor: Actor) =>
      as(actor, async ({ tx }) =>
        JSON.stringify([await tx.select().from(listViews), await tx.select().from(listStarts)]),
      );
    expect(await all(here.alpha.sales)).toContain(id);
    for (const other of [here.beta.sales, here.provider, there.alpha.sales])
      expect(await all(other)).not.toContain(id);
    const forged = as(here.beta.sales, ({ tx, actor }) =>
      tx.insert(listViews).values({
        ...{ tenantId: actor.tenantId, resellerId: here.alpha.resellerId, ownerId: here.alpha.resellerId },
        ...{ list, name: "Forged", parameters: {} },
      }),
    );
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });
});
