import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { items, offers, portfolioEntries, portfolios, portfolioVersions } from "@/db/schema";
import { AppError, refusalOf } from "@/lib/errors";
import type { Scope } from "@/lib/scope";
import { changePortfolio, createPortfolio, publishPortfolio, resetDraft } from "./commands";
import { getComparison } from "./comparison/queries";
import { committed, rolledBack } from "./demo-scope";
import { copyEntries, inDraft } from "./draft";
import { addOffers, changeEntry, removeEntries } from "./entries/commands";
import { getEntry, listEntries } from "./entries/queries";
import { listOffers } from "./offers/queries";
import { getPortfolio } from "./queries";
import { priceBy } from "./rules";
import { offerAddition } from "./schema";

afterAll(closePools);

const rule = { transfer: "82", suggested: "100", floor: "10", ceiling: "30", ending: "90", commission: "" };
const addition = (given: object) => offerAddition.parse({ ...rule, which: "matching", ...given });

const refused = (key: string) => (error: unknown) => {
  const refusal = refusalOf(error);
  if (!(refusal instanceof AppError)) throw error;
  expect(refusal.key).toBe(key);
};
const expectRefusal = async (work: Promise<unknown>, key: string) => {
  const outcome = await work.then(() => "done", refused(key));
  expect(outcome).toBeUndefined();
};

const make = (scope: Scope, name = `Test ${newId()}`) =>
  createPortfolio(scope, { name, currency: scope.actor.currency, description: null });

const eligibleOffers = async ({ actor, tx }: Scope) =>
  tx
    .select({
      id: offers.id,
      oneTime: offers.oneTime,
      recurring: offers.recurring,
      state: items.state,
      name: items.name,
    })
    .from(offers)
    .innerJoin(items, and(eq(items.tenantId, offers.tenantId), eq(items.id, offers.itemId)))
    .where(
      and(
        eq(offers.tenantId, actor.tenantId),
        eq(offers.currency, actor.currency),
        eq(offers.state, "active"),
        sql`${items.state} in ('draft', 'active')`,
        sql`(${offers.oneTime} is not null or ${offers.recurring} is not null)`,
      ),
    );

const entriesOf = ({ actor, tx }: Scope, versionId: string | null) =>
  tx
    .select()
    .from(portfolioEntries)
    .where(
      and(
        eq(portfolioEntries.tenantId, actor.tenantId),
        sql`${portfolioEntries.versionId} = ${versionId}::uuid`,
      ),
    );

const sorted = (ids: string[]) => [...ids].sort();

/** A portfolio with three published offers. */
async function published(scope: Scope) {
  const { id } = await make(scope);
  const some = (await eligibleOffers(scope)).filter(({ state }) => state === "active").slice(0, 4);
  const [a = "", b = "", c = "", spare = ""] = some.map((offer) => offer.id);
  await addOffers(scope, addition({ portfolio: id, which: "chosen", id: [a, b, c] }));
  await publishPortfolio(scope, {
    portfolio: id,
    version: (await getPortfolio(scope, { portfolio: id })).version,
  });
  return { a, b, c, spare, ...(await getPortfolio(scope, { portfolio: id })) };
}

describe("a portfolio", () => {
  it("is created under a name that the tenant does not use yet", () =>
    rolledBack(async (scope) => {
      const { id } = await make(scope, "Nur einmal");
      expect(await getPortfolio(scope, { portfolio: id })).toMatchObject({
        name: "Nur einmal",
        liveNumber: null,
        draftId: null,
      });
      await expectRefusal(make(scope, "Nur einmal"), "nameTaken");
    }));

  it("is changed at the version that was read, by its own tenant only", () =>
    rolledBack(async (scope) => {
      const { id } = await make(scope);
      const change = { portfolio: id, version: 1, name: "Neu", description: null };
      await changePortfolio(scope, change);
      await expectRefusal(changePortfolio(scope, change), "edited");
      const foreign = {
        ...scope,
        actor: { ...scope.actor, tenantId: (await tenantId("lakeside")) ?? "" },
      };
      await expectRefusal(changePortfolio(foreign, { ...change, version: 2 }), "notFound");
      expect((await getPortfolio(scope, { portfolio: id })).name).toBe("Neu");
    }));
});

const tenantId = (tenant: "nordwind" | "lakeside") => committed(async ({ actor }) => actor.tenantId, tenant);

describe("offers come into the draft", () => {
  it("all that match, priced by the rule as the pure function says", () =>
    rolledBack(async (scope) => {
      const { id } = await make(scope);
      const expected = await eligibleOffers(scope);
      expect(await addOffers(scope, addition({ portfolio: id }))).toBe(expected.length);
      const { draftId } = await getPortfolio(scope, { portfolio: id });
      const entries = await entriesOf(scope, draftId);
      expect(sorted(entries.map((entry) => entry.offerId))).toEqual(
        sorted(expected.map((offer) => offer.id)),
      );
      const by = (list: number | null, shareBp: number) =>
        list === null ? null : priceBy(list, { shareBp, ending: 90 });
      for (const offer of expected) {
        const entry = entries.find(({ offerId }) => offerId === offer.id);
        expect(entry).toMatchObject({
          transferOneTime: by(offer.oneTime, 8200),
          transferRecurring: by(offer.recurring, 8200),
          suggestedOneTime: by(offer.oneTime, 10_000),
          suggestedRecurring: by(offer.recurring, 10_000),
          floorBp: 1000,
          ceilingBp: 3000,
          sortName: offer.name,
          onSale: offer.state === "active",
        });
      }
      expect(await addOffers(scope, addition({ portfolio: id }))).toBe(0);
    }));

  it("exactly those that the list shows for a search", () =>
    rolledBack(async (scope) => {
      const { id } = await make(scope);
      const query = { portfolio: id, q: "m365", category: null, kind: undefined, show: undefined };
      const shown = await listOffers(scope, { ...query, page: undefined });
      expect(shown.count).toBeGreaterThan(0);
      expect(shown.missing).toBe(shown.count);
      expect(await addOffers(scope, addition({ portfolio: id, q: "m365" }))).toBe(shown.count);
      expect((await listOffers(scope, { ...query, page: undefined })).count).toBe(0);
      const all = await listOffers(scope, { ...query, show: "all", page: undefined });
      expect([all.count, all.missing]).toEqual([shown.count, 0]);
    }));

  it("never one of another tenant, and never into another tenant's portfolio", async () => {
    const foreign = await committed(async (scope) => (await eligibleOffers(scope))[0]?.id ?? "", "lakeside");
    const theirs = await committed(
      async ({ tx, actor }) =>
        (
          await tx
            .select({ id: portfolios.id })
            .from(portfolios)
            .where(eq(portfolios.tenantId, actor.tenantId))
        )[0]?.id ?? "",
      "lakeside",
    );
    await rolledBack(async (scope) => {
      const { id } = await make(scope);
      const own = (await eligibleOffers(scope))[0]?.id ?? "";
      const chosen = addition({ portfolio: id, which: "chosen", id: [foreign, own] });
      expect(await addOffers(scope, chosen)).toBe(1);
      await expectRefusal(addOffers(scope, { ...chosen, portfolio: theirs }), "notFound");
      await expectRefusal(addOffers(scope, { ...chosen, id: [] }), "nothingChosen");
    });
  });
});

describe("a published version", () => {
  it("stays as it is while its draft is edited", () =>
    rolledBack(async (scope) => {
      const { id, a, b, spare, liveVersionId } = await published(scope);
      const before = await entriesOf(scope, liveVersionId);
      const { entry } = await getEntry(scope, { portfolio: id, offer: a });
      const prices = {
        transferOneTime: entry.listOneTime === null ? null : 1,
        transferRecurring: entry.listRecurring === null ? null : 1,
        suggestedOneTime: entry.listOneTime === null ? null : 2,
        suggestedRecurring: entry.listRecurring === null ? null : 2,
      };
      const change = {
        portfolio: id,
        offer: a,
        seen: entry.updatedAt,
        ...prices,
        floor: 500,
        ceiling: null,
        commission: 800,
      };
      await changeEntry(scope, change);
      await expectRefusal(changeEntry(scope, change), "edited");
      const bare = { ...change, transferOneTime: null, transferRecurring: null };
      await expectRefusal(changeEntry(scope, bare), "priceMissing");
      await removeEntries(scope, { portfolio: id, id: [b] });
      await addOffers(scope, addition({ portfolio: id, which: "chosen", id: [spare] }));
      expect(await entriesOf(scope, liveVersionId)).toEqual(before);
      const { changes, page } = await getComparison(scope, {
        portfolio: id,
        only: undefined,
        page: undefined,
      });
      expect(changes).toMatchObject({ added: 1, removed: 1, changed: 1 });
      expect(Object.fromEntries(page.rows.map((row) => [row.offerId, row.change]))).toEqual({
        [a]: "changed",
        [b]: "removed",
        [spare]: "added",
      });
      await resetDraft(scope, {
        portfolio: id,
        version: (await getPortfolio(scope, { portfolio: id })).version,
      });
      const reset = await getComparison(scope, { portfolio: id, only: undefined, page: undefined });
      expect(reset.changes).toMatchObject({ added: 0, removed: 0, changed: 0 });
    }));

  it("is superseded by the next, and read until then", () =>
    rolledBack(async (scope) => {
      const { id, b, liveVersionId } = await published(scope);
      await removeEntries(scope, { portfolio: id, id: [b] });
      const { version, draftId } = await getPortfolio(scope, { portfolio: id });
      await publishPortfolio(scope, { portfolio: id, version });
      const after = await getPortfolio(scope, { portfolio: id });
      expect(after).toMatchObject({ liveVersionId: draftId, liveNumber: 2, draftId: null });
      const states = await scope.tx
        .select({ id: portfolioVersions.id, state: portfolioVersions.state })
        .from(portfolioVersions)
        .where(eq(portfolioVersions.portfolioId, id));
      expect(new Map(states.map((each) => [each.id, each.state]))).toEqual(
        new Map([
          [liveVersionId, "superseded"],
          [draftId, "live"],
        ]),
      );
      await expectRefusal(publishPortfolio(scope, { portfolio: id, version }), "edited");
      await expectRefusal(
        publishPortfolio(scope, { portfolio: id, version: after.version }),
        "nothingToPublish",
      );
      const { page } = await listEntries(scope, {
        portfolio: id,
        q: "",
        of: undefined,
        only: undefined,
        page: undefined,
      });
      expect(page.rows.map((row) => row.offerId)).not.toContain(b);
      await expectRefusal(removeEntries(scope, { portfolio: id, id: [b] }), "notFound");
    }));

  it("is out of reach of the writes for drafts", () =>
    rolledBack(async (scope) => {
      const { liveVersionId, spare } = await published(scope);
      const { actor, tx } = scope;
      const live = liveVersionId ?? "";
      const before = await entriesOf(scope, live);
      await tx
        .delete(portfolioEntries)
        .where(and(eq(portfolioEntries.tenantId, actor.tenantId), inDraft(live)));
      const other = await make(scope);
      await addOffers(scope, addition({ portfolio: other.id, which: "chosen", id: [spare] }));
      const { draftId } = await getPortfolio(scope, { portfolio: other.id });
      await copyEntries(tx, actor.tenantId, draftId ?? "", live);
      expect(await entriesOf(scope, live)).toEqual(before);
      await tx
        .delete(portfolioEntries)
        .where(and(eq(portfolioEntries.tenantId, actor.tenantId), inDraft(draftId ?? "")));
      expect(await entriesOf(scope, draftId)).toEqual([]);
    }));

  it("is made by one of two people who publish at the same moment", async () => {
    const { id } = await committed((scope) => make(scope));
    await committed((scope) => addOffers(scope, addition({ portfolio: id })));
    const { version } = await committed((scope) => getPortfolio(scope, { portfolio: id }));
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => committed((scope) => publishPortfolio(scope, { portfolio: id, version }))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refusalOf(lost?.reason)?.key).toBe("edited");
    expect((await committed((scope) => getPortfolio(scope, { portfolio: id }))).liveNumber).toBe(1);
  });
});
