import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, invitations, orders, portfolios, resellers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { tell } from "@/lib/notifications/commands";
import { listPublishedPortfolios } from "@/lib/portfolios/queries";
import { adminOf, outcomeOf, rolledBack } from "@/test/world/acting";
import { admitReseller, assignPortfolio, changeReseller } from "./commands";
import { getReseller, getResellerRecord } from "./queries";
import { admission } from "./schema";
import { activateReseller, restrictReseller, suspendReseller } from "./standing/commands";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
vi.mock("@/lib/notifications/commands", () => ({ tell: vi.fn() }));
const told = () => vi.mocked(tell).mock.calls.map(([, happened]) => happened);
afterAll(closePools);

const onDemo = async <T>(work: (scope: Scope) => Promise<T>, tenant?: "lakeside") =>
  rolledBack(await adminOf(tenant), "reseller:admit", work);

const form = (portfolioId: string, more: object = {}) =>
  admission.parse({
    key: newId(),
    name: "Muster Systemhaus",
    model: "resale",
    portfolioId,
    adminEmail: "chef@muster-systemhaus.example",
    ...more,
  });

const anyPortfolio = async (scope: Scope) => (await listPublishedPortfolios(scope))[0]?.id ?? "";
const reseller = (scope: Scope, slug: string) =>
  scope.tx
    .select({ id: resellers.id })
    .from(resellers)
    .where(and(eq(resellers.tenantId, scope.actor.tenantId), eq(resellers.slug, slug)))
    .then(([row]) => getReseller(scope, { reseller: row?.id ?? "" }));

const invited = (scope: Scope, id: string) =>
  scope.tx.select().from(invitations).where(eq(invitations.resellerId, id));
const audited = (scope: Scope, id: string) =>
  scope.tx
    .select({ action: auditEntries.action, reason: auditEntries.reason })
    .from(auditEntries)
    .where(eq(auditEntries.recordId, id))
    .orderBy(auditEntries.id);

describe("admitting a reseller", () => {
  it("makes it, invites its admin, and does so once per form", () =>
    onDemo(async (scope) => {
      const given = form(await anyPortfolio(scope), { vatNumber: "de 123 456 788", country: "DE" });
      expect(await admitReseller(scope, given)).toEqual({ id: given.key });
      expect(await admitReseller(scope, given)).toEqual({ id: given.key });
      for (const other of [{ name: "Anderes Systemhaus" }, { adminEmail: "andere@muster.example" }])
        expect(await outcomeOf(admitReseller(scope, { ...given, ...other }))).toBe("formUsed");
      expect(await getReseller(scope, { reseller: given.key })).toMatchObject({
        slug: "muster-systemhaus",
        state: "invited",
        storefrontOpen: true,
        vatNumber: "DE123456788",
        portfolioId: given.portfolioId,
      });
      const [invitation, ...others] = await invited(scope, given.key);
      expect(invitation).toMatchObject({ side: "reseller", roles: ["admin"], email: given.adminEmail });
      expect(others).toEqual([]);
      expect((await audited(scope, given.key)).map(({ action }) => action)).toEqual(["reseller-admitted"]);
    }));

  it("finds a free short name, and refuses one that is typed and taken", () =>
    onDemo(async (scope) => {
      const portfolio = await anyPortfolio(scope);
      await admitReseller(scope, form(portfolio, { slug: "twin" }));
      const second = form(portfolio, { name: "Twin" });
      await admitReseller(scope, second);
      expect((await getReseller(scope, { reseller: second.key })).slug).toBe("twin-2");
      expect(await outcomeOf(admitReseller(scope, form(portfolio, { slug: "twin" })))).toBe("slugTaken");
    }));

  it("gives no portfolio that is another tenant's or not published", async () => {
    const theirs = await onDemo(anyPortfolio, "lakeside");
    await onDemo(async (scope) => {
      expect(await outcomeOf(admitReseller(scope, form(theirs)))).toBe("portfolioNotPublished");
      const [empty] = await scope.tx
        .insert(portfolios)
        .values({ tenantId: scope.actor.tenantId, name: "Leer", currency: "EUR" })
        .returning({ id: portfolios.id });
      expect(await outcomeOf(admitReseller(scope, form(empty?.id ?? "")))).toBe("portfolioNotPublished");
      await admitReseller(scope, form(await anyPortfolio(scope)));
    });
  });
});

describe("the record of a reseller", () => {
  it("counts its customers and its orders under way, its own alone", () =>
    onDemo(async (scope) => {
      const { id } = await reseller(scope, "alpha-it");
      const record = await getResellerRecord(scope, { reseller: id });
      const own = await scope.tx
        .select({ state: orders.state })
        .from(orders)
        .where(and(eq(orders.tenantId, scope.actor.tenantId), eq(orders.resellerId, id)));
      const ended = ["completed", "rejected", "cancelled"];
      const underWay = own.filter(({ state }) => !ended.includes(state));
      expect(underWay.length).toBeGreaterThan(0);
      expect(underWay.length).toBeLessThan(own.length);
      expect(record.openOrders).toBe(underWay.length);
      const blind = { ...scope, actor: { ...scope.actor, roles: ["product-manager"] } };
      expect((await getResellerRecord(blind, { reseller: id })).people).toBeUndefined();
    }));
});

describe("suspending and re-activating", () => {
  it("blocks by the chosen degrees, tells the admins, and gives everything back", () =>
    onDemo(async (scope) => {
      const { id, version } = await reseller(scope, "alpha-it");
      const step = { reseller: id, reason: "Rechnung offen" };
      vi.mocked(tell).mockClear();
      await suspendReseller(scope, { ...step, version, degree: ["sales", "storefront"] });
      expect(await getReseller(scope, step)).toMatchObject({
        state: "suspended",
        stateReason: "Rechnung offen",
        salesBlocked: true,
        signInBlocked: false,
        storefrontOpen: false,
        version: version + 1,
      });
      expect(
        await outcomeOf(suspendReseller(scope, { ...step, version: version + 1, degree: ["sales"] })),
      ).toBe("resellerState");
      await activateReseller(scope, { ...step, version: version + 1, storefront: true });
      expect(await getReseller(scope, step)).toMatchObject({
        state: "active",
        salesBlocked: false,
        signInBlocked: false,
        storefrontOpen: true,
      });
      expect(told()).toMatchObject([
        { kind: "reseller-suspended", resellerId: id },
        { kind: "reseller-activated", resellerId: id },
      ]);
      const entries = (await audited(scope, id)).slice(-2);
      expect(entries).toEqual([
        { action: "reseller-suspended", reason: "Rechnung offen" },
        { action: "reseller-activated", reason: "Rechnung offen" },
      ]);
    }));

  it("needs a degree, the version that was read, and a reseller of this tenant", async () => {
    const theirs = await onDemo((scope) => reseller(scope, "gamma-cloud"), "lakeside");
    await onDemo(async (scope) => {
      const own = await reseller(scope, "alpha-it");
      const step = { reseller: own.id, version: own.version, reason: "Grund", degree: ["sales" as const] };
      expect(await outcomeOf(suspendReseller(scope, { ...step, degree: [] }))).toBe("degreeMissing");
      expect(await outcomeOf(suspendReseller(scope, { ...step, version: own.version + 1 }))).toBe("edited");
      expect(await outcomeOf(suspendReseller(scope, { ...step, reseller: theirs.id }))).toBe("notFound");
      await suspendReseller(scope, step);
    });
  });

  it("restricts: no new sales, but sign-in, and tells of it; not another tenant's, not twice", async () => {
    const theirs = await onDemo((scope) => reseller(scope, "gamma-cloud"), "lakeside");
    await onDemo(async (scope) => {
      const own = await reseller(scope, "alpha-it");
      const step = { reseller: own.id, version: own.version, reason: "Zahlung offen" };
      expect(await outcomeOf(restrictReseller(scope, { ...step, reseller: theirs.id }))).toBe("notFound");
      expect(await outcomeOf(restrictReseller(scope, { ...step, version: own.version + 1 }))).toBe("edited");
      vi.mocked(tell).mockClear();
      await restrictReseller(scope, step);
      expect(await getReseller(scope, step)).toMatchObject({
        state: "restricted",
        salesBlocked: true,
        signInBlocked: false,
        storefrontOpen: own.storefrontOpen,
        stateReason: "Zahlung offen",
      });
      expect(told()).toMatchObject([{ kind: "reseller-restricted", resellerId: own.id }]);
      expect((await audited(scope, own.id)).at(-1)).toEqual({
        action: "reseller-restricted",
        reason: "Zahlung offen",
      });
      expect(await outcomeOf(restrictReseller(scope, { ...step, version: own.version + 1 }))).toBe(
        "resellerState",
      );
    });
  });

  it("keeps what a restriction blocked, whatever a suspension adds", () =>
    onDemo(async (scope) => {
      const { id, version } = await reseller(scope, "alpha-it");
      const step = { reseller: id, reason: "Grund" };
      await restrictReseller(scope, { ...step, version });
      await suspendReseller(scope, { ...step, version: version + 1, degree: ["storefront"] });
      expect(await getReseller(scope, step)).toMatchObject({ state: "suspended", salesBlocked: true });
      await activateReseller(scope, { ...step, version: version + 2, storefront: false });
      expect(await getReseller(scope, step)).toMatchObject({ state: "active", salesBlocked: false });
    }));

  it("refuses to activate one that is only invited", () =>
    onDemo(async (scope) => {
      const { id } = await admitReseller(scope, form(await anyPortfolio(scope)));
      const step = { reseller: id, version: 1, reason: "Grund" };
      expect(await outcomeOf(activateReseller(scope, { ...step, storefront: true }))).toBe("resellerState");
    }));
});

describe("changing a reseller", () => {
  it("gives it another portfolio of this tenant, at the version that was read", async () => {
    const theirs = await onDemo(anyPortfolio, "lakeside");
    await onDemo(async (scope) => {
      const { id, version, portfolioId } = await reseller(scope, "alpha-it");
      const other = (await listPublishedPortfolios(scope)).find((each) => each.id !== portfolioId);
      const step = { reseller: id, version, portfolioId: other?.id ?? "", seen: null };
      expect(await outcomeOf(assignPortfolio(scope, { ...step, portfolioId: theirs }))).toBe(
        "portfolioNotPublished",
      );
      expect(await outcomeOf(assignPortfolio(scope, { ...step, seen: newId() }))).toBe("selectionChanged");
      await assignPortfolio(scope, step);
      expect((await getReseller(scope, step)).portfolioId).toBe(other?.id);
      expect(await outcomeOf(assignPortfolio(scope, step))).toBe("edited");
    });
  });

  it("writes the company's facts and no other company's", async () => {
    const theirs = await onDemo((scope) => reseller(scope, "gamma-cloud"), "lakeside");
    await onDemo(async (scope) => {
      const own = await reseller(scope, "alpha-it");
      const { name, email, phone, vatNumber, street, postalCode, city, country, model } = own;
      const company = { name, email, phone, vatNumber, street, postalCode, city, country, model };
      expect(
        await outcomeOf(changeReseller(scope, { ...company, reseller: theirs.id, version: theirs.version })),
      ).toBe("notFound");
      await changeReseller(scope, { ...company, city: "Bonn", reseller: own.id, version: own.version });
      const beta = await reseller(scope, "beta-systems");
      expect((await reseller(scope, "alpha-it")).city).toBe("Bonn");
      expect(beta.city).not.toBe("Bonn");
    });
  });
});
