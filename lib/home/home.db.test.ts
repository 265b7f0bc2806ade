import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { orders, resellers } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { timeZone } from "@/lib/i18n/locale";
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
  withPermission({ ...(admins[reseller] as Actor), roles, ...more }, "catalogue:read", getResellerHome);
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
      expect(home.orders.placed).toBe(own.filter(({ state }) => state === "placed").length);
    }
  });

  it("tells somebody with assigned customers only of theirs", async () => {
    const home = await resellerHome("alpha-it", ["sales"], { assignedOnly: true });
    expect([home.newest, home.customers, home.orders.placed]).toEqual([[], [], 0]);
  });

  it("is the same for the margin-blind", async () => {
    const [sales, assistant] = [
      await resellerHome("alpha-it", ["sales"]),
      await resellerHome("alpha-it", ["assistant"]),
    ];
    expect(sales?.margin).toBeDefined();
    expect(assistant).toEqual({ ...sales, margin: undefined });
  });
});

describe("a provider's home", () => {
  it("counts what waits in the own tenant", async () => {
    const home = await providerHome(["admin"]);
    const placed = (all.nordwind ?? []).filter(({ state }) => state === "placed");
    expect(home.orders?.placed).toBe(placed.length);
    expect(among(home.newest ?? [], all.nordwind ?? [])).toBe(true);
    const tenantId = admins["alpha-it"]?.tenantId ?? "";
    const counted = await withScope("provider", { tenant_id: tenantId }, (tx) => tx.$count(resellers));
    expect(home.resellers?.reduce((sum, { count }) => sum + count, 0)).toBe(counted);
    expect(home.drafts?.newest.length).toBeGreaterThan(0);
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
      })),
    );
  });

  it("leaves out what a role may not read", async () => {
    const told = async (role: string) =>
      Object.entries(await providerHome([role])).flatMap(([part, value]) =>
        value === undefined ? [] : [part],
      );
    expect(await told("admin")).toEqual([
      "orders",
      "newest",
      "revenue",
      "resellers",
      "conflicts",
      "drafts",
      "draftItems",
    ]);
    expect(await told("fulfilment")).toEqual(["orders", "newest", "revenue"]);
    expect(await told("product-manager")).toEqual([
      "orders",
      "newest",
      "revenue",
      "resellers",
      "drafts",
      "draftItems",
    ]);
  });

  it("tells sales only of customers assigned to them", async () => {
    const home = await providerHome(["sales"]);
    expect(home.newest).toEqual([]);
    expect(home.revenue?.map(({ currency }) => currency)).toEqual(["EUR"]);
    expect(home.revenue?.every(({ months }) => months.every(({ orders }) => orders === 0))).toBe(true);
  });
});
