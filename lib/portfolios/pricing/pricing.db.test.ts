import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { offers, portfolios } from "@/db/schema";
import { copyPortfolio } from "@/lib/portfolios/copying/commands";
import { listEntries } from "@/lib/portfolios/entries/queries";
import { getPortfolio } from "@/lib/portfolios/queries";
import { priceByShare } from "@/lib/portfolios/rules";
import { portfolioCopy, priceRule } from "@/lib/portfolios/schema";
import { asProvider, entriesOf, published, sorted } from "@/lib/portfolios/test/published";
import { outcomeOf } from "@/test/world/acting";
import { priceEntries } from "./commands";

afterAll(closePools);

const rule = (given: object) =>
  priceRule.parse({ which: "chosen", transfer: "-18", suggested: "", ending: "90", ...given });
const theirs = () =>
  asProvider(
    async ({ tx }) => (await tx.select({ id: portfolios.id }).from(portfolios))[0]?.id ?? "",
    "lakeside",
  );

describe("prices by rule", () => {
  it("are set for the ticked entries of the draft alone, and the live version stays", () =>
    asProvider(async (scope) => {
      const { id, a, b, liveVersionId } = await published(scope);
      const before = await entriesOf(scope, liveVersionId);
      expect(
        await priceEntries(scope, rule({ portfolio: id, id: [a, b], transfer: "-40", ending: "99" })),
      ).toBe(2);
      expect(await entriesOf(scope, liveVersionId)).toEqual(before);
      const { draftId } = await getPortfolio(scope, { portfolio: id });
      const page = await listEntries(scope, {
        portfolio: id,
        q: "",
        only: undefined,
        category: null,
        page: undefined,
      });
      const draft = await entriesOf(scope, draftId);
      const by = (list: number | null) =>
        list === null ? null : priceByShare(list, { shareBp: 6000, ending: 99 }, "EUR");
      for (const { offerId, listOneTime, listRecurring } of page.page.rows) {
        const was = before.find((each) => each.offerId === offerId);
        const touched = offerId === a || offerId === b;
        expect(draft.find((each) => each.offerId === offerId)).toMatchObject({
          transferOneTime: touched ? by(listOneTime) : was?.transferOneTime,
          transferRecurring: touched ? by(listRecurring) : was?.transferRecurring,
          suggestedOneTime: was?.suggestedOneTime,
          suggestedRecurring: was?.suggestedRecurring,
          floorBp: was?.floorBp,
          ceilingBp: was?.ceilingBp,
        });
      }
    }));

  it("are both there or both not, for a part that the offer lost or gained since", () =>
    asProvider(async (scope) => {
      const { id, a, b } = await published(scope);
      const set = (offer: string, list: { oneTime: number | null; recurring: number | null }) =>
        scope.tx.update(offers).set(list).where(eq(offers.id, offer));
      const price = async (shares: object) => {
        await priceEntries(scope, rule({ portfolio: id, id: [a, b], ending: "", ...shares }));
        const { draftId } = await getPortfolio(scope, { portfolio: id });
        return new Map((await entriesOf(scope, draftId)).map((entry) => [entry.offerId, entry]));
      };
      const all = {
        transferOneTime: 500,
        transferRecurring: 50,
        suggestedOneTime: 1_000,
        suggestedRecurring: 100,
      };
      const once = { ...all, transferRecurring: null, suggestedRecurring: null };
      const half = { transfer: "50", suggested: "100" };
      await set(a, { oneTime: 1_000, recurring: 100 });
      await set(b, { oneTime: 1_000, recurring: null });
      expect((await price(half)).get(a)).toMatchObject(all);
      expect((await price(half)).get(b)).toMatchObject(once);
      await set(a, { oneTime: 1_000, recurring: null });
      await set(b, { oneTime: 1_000, recurring: 100 });
      for (const one of [{ transfer: "50" }, { transfer: "", suggested: "100" }]) {
        const entries = await price(one);
        expect([entries.get(a), entries.get(b)]).toMatchObject([once, once]);
      }
      expect((await price(half)).get(b)).toMatchObject(all);
    }));

  it("are set for exactly what the filter shows, with floor and ceiling where asked", () =>
    asProvider(async (scope) => {
      const { id, a } = await published(scope);
      const all = await listEntries(scope, {
        portfolio: id,
        q: "",
        only: undefined,
        category: null,
        page: undefined,
      });
      const sku = all.page.rows.find(({ offerId }) => offerId === a)?.sku ?? "";
      const given = {
        portfolio: id,
        which: "matching",
        q: sku,
        transfer: "",
        limits: "on",
        floor: "5",
        ceiling: "",
      };
      const shown = await listEntries(scope, {
        portfolio: id,
        q: sku,
        only: undefined,
        category: null,
        page: undefined,
      });
      const priced = (expected: number) =>
        priceEntries(scope, rule({ ...given, expected: String(expected) }));
      expect(await outcomeOf(priced(shown.count + 1))).toBe("selectionChanged");
      expect(await outcomeOf(priceEntries(scope, rule(given)))).toBe("selectionChanged");
      expect(await priced(shown.count)).toBe(shown.count);
      const { draftId } = await getPortfolio(scope, { portfolio: id });
      const changed = (await entriesOf(scope, draftId)).filter(({ floorBp }) => floorBp === 500);
      expect(sorted(changed.map(({ offerId }) => offerId))).toEqual(
        sorted(shown.page.rows.map(({ offerId }) => offerId)),
      );
      expect(changed.every(({ ceilingBp }) => ceilingBp === null)).toBe(true);
      expect(await priced(shown.count)).toBe(0);
    }));

  it("need a rule and a row, and never reach another tenant's portfolio", async () => {
    const foreign = await theirs();
    await asProvider(async (scope) => {
      const { id, a } = await published(scope);
      expect(await outcomeOf(priceEntries(scope, rule({ portfolio: id, id: [] })))).toBe("nothingChosen");
      expect(await outcomeOf(priceEntries(scope, rule({ portfolio: id, id: [a], transfer: "" })))).toBe(
        "ruleEmpty",
      );
      expect(await outcomeOf(priceEntries(scope, rule({ portfolio: foreign, id: [a] })))).toBe("notFound");
      expect(await priceEntries(scope, rule({ portfolio: id, id: [a], transfer: "+7" }))).toBe(1);
    });
  });
});

describe("a copy of a portfolio", () => {
  const terms = (rows: Awaited<ReturnType<typeof entriesOf>>) =>
    rows
      .map(({ id: _, portfolioId: __, versionId: ___, ...rest }) => rest)
      .sort((x, y) => x.offerId.localeCompare(y.offerId));

  it("holds what is live, or what is in the draft, in a draft of its own", () =>
    asProvider(async (scope) => {
      const { id, a, liveVersionId, currency } = await published(scope);
      await priceEntries(scope, rule({ portfolio: id, id: [a], transfer: "50" }));
      const { draftId } = await getPortfolio(scope, { portfolio: id });
      for (const of of ["live", "draft"] as const) {
        const copied = await copyPortfolio(
          scope,
          portfolioCopy.parse({ portfolio: id, name: `Kopie ${of}`, of }),
        );
        const made = await getPortfolio(scope, { portfolio: copied.id });
        expect(made).toMatchObject({ name: `Kopie ${of}`, currency, liveVersionId: null });
        const from = await entriesOf(scope, of === "live" ? liveVersionId : draftId);
        expect(terms(await entriesOf(scope, made.draftId))).toEqual(terms(from));
      }
      const taken = portfolioCopy.parse({ portfolio: id, name: "Kopie live" });
      expect(await outcomeOf(copyPortfolio(scope, taken))).toBe("nameTaken");
    }));

  it("is never of another tenant's", async () => {
    const foreign = await theirs();
    await asProvider(async (scope) => {
      const copy = portfolioCopy.parse({ portfolio: foreign, name: "Fremd" });
      expect(await outcomeOf(copyPortfolio(scope, copy))).toBe("notFound");
    });
  });
});
