import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orders, resellers } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import { actorOf, adminOf } from "@/test/world/acting";
import { getProviderHome, getResellerHome } from "./queries";
import { monthsUntil } from "./revenue/rules";

type Order = Pick<
  typeof orders.$inferSelect,
  "id" | "resellerId" | "customerId" | "state" | "placedAt" | "oneTimeTotal" | "billedOneTime"
>;
const monthOf = (at: Date) => monthsUntil(at, timeZone(), 1)[0] ?? "";

/** On the demo: two tenants, and in one of them two resellers with a customer of the same name. */
const admins: Record<string, Actor> = {};
const all: Record<string, Order[]> = {};

beforeAll(async () => {
  for (const [tenant, reseller] of [
    ["nordwind", "alpha-it"],
    ["nordwind", "beta-systems"],
    ["lakeside", "gamma-cloud"],
  ] as const) {
    const admin = await actorOf(`admin@${reseller}.example`, tenant, "reseller");
    const { tenantId } = admin;
    admins[reseller] = admin;
    all[tenant] = await withScope("provider", { tenant_id: tenantId }, (tx) =>
      tx
        .select({
          id: orders.id,
          resellerId: orders.resellerId,
          customerId: orders.customerId,
          state: orders.state,
          placedAt: orders.placedAt,
          oneTimeTotal: orders.oneTimeTotal,
          billedOneTime: orders.billedOneTime,
        })
        .from(orders),
    );
  }
});
afterAll(closePools);

const resellerHome = (reseller: string, roles: string[], more: Partial<Actor> = {}) =>
  withPermission({ ...(admins[reseller] as Actor), roles, ...more }, "catalogue:read", (scope) =>
    getResellerHome(scope, { locale: "en" }),
  );
const providerHome = async (roles: string[]) =>
  withPermission({ ...(await adminOf()), roles }, "catalogue:read", getProviderHome);
const sumOver = (rows: Order[], amount: (order: Order) => number) =>
  rows.reduce((sum, row) => sum + amount(row), 0);
const among = (rows: { id: string }[], of: Order[]) =>
  rows.every(({ id }) => of.some((order) => order.id === id));

describe("a reseller's home", () => {
  it("tells of the own company's orders alone", async () => {
    for (const reseller of ["alpha-it", "beta-systems"]) {
      const own = (all.nordwind ?? []).filter(
        ({ resellerId }) => resellerId === admins[reseller]?.resellerId,
      );
      const home = await resellerHome(reseller, ["admin"]);
      expect(home.newest.length).toBeGreaterThan(0);
      expect(among(home.newest, own)).toBe(true);
      const inState = (...states: string[]) => own.filter(({ state }) => states.includes(state)).length;
      expect(home.counts).toMatchObject({
        placed: inState("placed"),
        asked: inState("information asked"),
        underWay: inState("confirmed", "in delivery"),
      });
    }
  });

  it("tells somebody with assigned customers only of theirs", async () => {
    const home = await resellerHome("alpha-it", ["sales"], { assignedOnly: true });
    expect([home.newest, home.counts.placed, home.margin?.top]).toEqual([[], 0, []]);
  });

  it("is the same for the margin-blind", async () => {
    const [sales, assistant] = [
      await resellerHome("alpha-it", ["sales"]),
      await resellerHome("alpha-it", ["assistant"]),
    ];
    expect(sales?.margin).toBeDefined();
    const { prices, requests, ...counts } = sales.counts;
    expect([prices, requests]).toEqual([expect.any(Number), 0]);
    expect(assistant).toEqual({ ...sales, counts, margin: undefined });
  });
});

describe("a provider's home", () => {
  it("counts what waits in the own tenant", async () => {
    const home = await providerHome(["admin"]);
    const inState = (wanted: string) => (all.nordwind ?? []).filter(({ state }) => state === wanted).length;
    const { due = 0, late = 0, toDeliver = 0, lateDelivery = 0, inDelivery = 0 } = home.counts;
    const underWay = inState("confirmed") + inState("in delivery");
    expect([due + late, toDeliver + lateDelivery + inDelivery]).toEqual([inState("placed"), underWay]);
    expect(home.counts.askedAll).toBe(inState("information asked"));
    expect(among(home.newest ?? [], all.nordwind ?? [])).toBe(true);
    const tenantId = admins["alpha-it"]?.tenantId ?? "";
    const counted = await withScope("provider", { tenant_id: tenantId }, (tx) => tx.$count(resellers));
    expect(home.counts.resellers).toBe(counted);
    expect(home.counts.toPublish).toBeGreaterThan(0);
    expect(home.colleagues).toContain("fulfilment");
  });

  it("counts the orders of twelve months, and of what is confirmed only what it bills", async () => {
    const months = monthsUntil(new Date(), timeZone());
    const recent = (all.nordwind ?? []).filter(({ placedAt }) => months.includes(monthOf(placedAt)));
    const sold = recent.filter(({ state }) => ["confirmed", "in delivery", "completed"].includes(state));
    const [euros, ...others] = (await providerHome(["admin"])).revenue ?? [];
    expect(others).toEqual([]);
    expect(euros?.months.map(({ month }) => month)).toEqual(months);
    const sumOf = (rows: Order[], month: string, amount: (order: Order) => number) =>
      rows.filter(({ placedAt }) => monthOf(placedAt) === month).reduce((sum, row) => sum + amount(row), 0);
    // The part of each month that compares with the days that the present one has had.
    const today = dayIn(timeZone(), new Date()).slice(8);
    const isSoFar = ({ placedAt }: Order) => dayIn(timeZone(), placedAt).slice(8) <= today;
    expect(sold.length).toBeGreaterThan(0);
    expect(sold.length).toBeLessThan(recent.length);
    const retail = sumOver(sold, ({ oneTimeTotal }) => oneTimeTotal);
    expect(sumOver(sold, ({ billedOneTime }) => billedOneTime)).toBeLessThan(retail);
    expect(euros?.months.at(-1)?.running).toBeGreaterThan(0);
    expect(euros?.months).toEqual(
      months.map((month) => ({
        month,
        orders: sumOf(recent, month, () => 1),
        oneTime: sumOf(sold, month, (order) => order.billedOneTime),
        running: expect.any(Number),
        soFar: {
          orders: sumOf(recent.filter(isSoFar), month, () => 1),
          oneTime: sumOf(sold.filter(isSoFar), month, (order) => order.billedOneTime),
        },
      })),
    );
  });

  it("leaves out what a role may not read", async () => {
    const told = async (role: string) => {
      const { counts, newest, revenue, losses } = await providerHome([role]);
      const parts = Object.entries({ newest, revenue, losses }).flatMap(([part, value]) =>
        value ? [part] : [],
      );
      return [...parts, ...Object.keys(counts)];
    };
    const ofOrders = ["newest", "revenue"];
    const states = ["late", "due", "lateDelivery", "toDeliver", "inDelivery", "askedAll", "asked"];
    const ofResellers = ["resellers", "activeResellers", "newResellers"];
    const ofProducts = ["unpriced", "items", "toPublish", "live"];
    expect(await told("admin")).toEqual([
      ...[...ofOrders, "losses", ...states, "conflicts", "enquiries", "requests"],
      ...[...ofResellers, ...ofProducts],
    ]);
    expect(await told("fulfilment")).toEqual([...ofOrders, ...states, "requests"]);
    expect(await told("support")).toEqual([...ofOrders, ...states]);
    expect(await told("finance")).toEqual([...ofOrders, ...states, ...ofResellers]);
    expect(await told("product-manager")).toEqual([
      ...[...ofOrders, "losses", ...states],
      ...[...ofResellers, ...ofProducts],
    ]);
    expect(await told("sales")).toEqual([
      ...[...ofOrders, ...states, "enquiries", "requests"],
      ...["silent", "customers"],
    ]);
  });

  it("tells sales only of customers assigned to them", async () => {
    const home = await providerHome(["sales"]);
    expect(home.newest).toEqual([]);
    expect(home.revenue?.map(({ currency }) => currency)).toEqual(["EUR"]);
    expect(home.revenue?.every(({ months }) => months.every(({ orders }) => orders === 0))).toBe(true);
  });
});
