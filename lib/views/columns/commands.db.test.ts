import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { listColumns } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { type Scope, withPermission } from "@/lib/door/scope";
import { replaceView, saveView } from "@/lib/views/commands";
import { listViewsOf, loadViews } from "@/lib/views/queries";
import { actorOf, outcomeOf } from "@/test/world/acting";
import { openWorld, type World } from "@/test/world/world";
import { chooseColumns, forgetColumns, keepColumns } from "./commands";

let here: World;
let there: World;
beforeAll(async () => {
  [here, there] = await Promise.all([openWorld(), openWorld()]);
});
afterAll(closePools);

const list = "orders" as const;
const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) => withPermission(actor, "view:keep", work);
const keptBy = (actor: Actor) =>
  as(actor, async ({ tx }) => {
    const rows = await tx.select().from(listColumns);
    return rows
      .filter(({ membershipId }) => membershipId === actor.membershipId)
      .map(({ list, hidden, widths }) => ({ list, hidden, widths }));
  });

describe("the columns of a list", () => {
  it("are kept for one person and list, each part by itself, until they are forgotten", async () => {
    const { sales } = here.alpha;
    await as(sales, (scope) => keepColumns(scope, { list, hidden: ["customer"] }));
    await as(sales, (scope) => keepColumns(scope, { list, widths: { total: 120 } }));
    await as(sales, (scope) => keepColumns(scope, { list: "customers", hidden: [] }));
    expect(await keptBy(sales)).toEqual(
      expect.arrayContaining([
        { list, hidden: ["customer"], widths: { total: 120 } },
        { list: "customers", hidden: [], widths: {} },
      ]),
    );
    for (const other of [here.beta.sales, here.provider, there.alpha.sales, there.provider])
      expect(await keptBy(other)).toEqual([]);
    const form = { list, present: {}, of: ["customer", "total", "state"], shown: ["total"] };
    await as(sales, (scope) => chooseColumns(scope, { ...form, usual: false }));
    expect(await keptBy(sales)).toContainEqual({
      list,
      hidden: ["customer", "state"],
      widths: { total: 120 },
    });
    await as(sales, (scope) => chooseColumns(scope, { ...form, usual: true }));
    expect(await keptBy(sales)).toEqual([{ list: "customers", hidden: [], widths: {} }]);
  });

  it("come with whoever acts, in each of their sessions, and with nobody else", async () => {
    const assistant = () => actorOf("assistant@alpha-it.example", "nordwind", "reseller");
    const colleague = () => actorOf("admin@alpha-it.example", "nordwind", "reseller");
    expect((await assistant()).columns).toBeNull();
    const kept = { hidden: ["customer"], widths: { total: 120 } };
    await as(await assistant(), (scope) => keepColumns(scope, { list, ...kept }));
    expect((await assistant()).columns).toEqual({ orders: kept });
    expect((await colleague()).columns).toBeNull();
    await as(await assistant(), (scope) => forgetColumns(scope, list));
    expect((await assistant()).columns).toBeNull();
  });

  it("are of a list that its reader may read, of those who keep views", async () => {
    const { sales } = there.alpha;
    const keep = (actor: Actor, of: "orders" | "resellers") =>
      outcomeOf(as(actor, (scope) => keepColumns(scope, { list: of, hidden: ["city"] })));
    expect(await keep(sales, "resellers")).toBe("notFound");
    expect(await keep({ ...there.provider, roles: ["fulfilment"] }, "resellers")).toBe("notFound");
    expect(await keep(there.provider, "resellers")).toBe("done");
    expect(await outcomeOf(as(sales, (scope) => forgetColumns(scope, "resellers")))).toBe("notFound");
    expect(await keep({ ...sales, customerMode: true }, "orders")).toBe("forbidden");
    expect(await keep(sales, "orders")).toBe("done");
  });

  it("of one company are kept from others by the database, whatever is asked of it", async () => {
    const forged = as(here.beta.sales, ({ tx, actor }) =>
      tx.insert(listColumns).values({
        ...{ tenantId: actor.tenantId, resellerId: here.alpha.resellerId, list },
        ...{ membershipId: here.alpha.sales.membershipId, hidden: [], widths: {} },
      }),
    );
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });

  it("are part of a view: those that its maker saw, or that the address asked for", async () => {
    const { sales } = here.beta;
    const chose: Actor = { ...sales, columns: { orders: { hidden: ["customer"], widths: {} } } };
    const view = { list, name: "x", present: { state: "placed" }, shared: false, start: false };
    const save = (actor: Actor, more = {}) =>
      as(actor, (scope) => saveView(scope, { ...view, key: newId(), name: newId(), ...more }));
    expect(await save(sales)).toEqual({ state: "placed" });
    expect(await save(chose)).toEqual({ state: "placed", hide: "customer" });
    expect(await save(chose, { present: { hide: "none" } })).toEqual({ hide: "none" });
    const [first] = await as(chose, (scope) => listViewsOf(scope, list));
    const id = first?.id ?? "";
    await as(chose, (scope) => replaceView(scope, { id, list, present: { q: "dock" } }));
    const { views } = await as(chose, (scope) => loadViews(scope, { list }));
    expect(views.find((each) => each.id === id)?.parameters).toEqual({ q: "dock", hide: "customer" });
  });
});
