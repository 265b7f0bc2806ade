import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { portfolios } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { listOffers } from "@/lib/portfolios/offers/queries";
import { getPortfolio } from "@/lib/portfolios/queries";
import { priceByShare } from "@/lib/portfolios/rules";
import { entryList, entryRemoval } from "@/lib/portfolios/schema";
import {
  addition,
  asProvider,
  eligibleOffers,
  entriesOf,
  everyOffer,
  make,
  sorted,
} from "@/lib/portfolios/test/published";
import { onOwnMachine } from "@/test/own-machine";
import { nextRequest, outcomeOf } from "@/test/world/acting";
import { addOffers, priced, removeEntries } from "./commands";
import { listEntries } from "./queries";

afterAll(closePools);

describe("a price by rule", () => {
  const priceIn = async (
    { tx }: Scope,
    lists: number[],
    shareBp: number,
    ending: number | null,
    currency: string,
  ) => {
    const price = priced(sql`list`, shareBp, ending, currency);
    const { rows } = await tx.execute<{ price: string }>(
      sql`select ${price} as price from unnest(${sql.param(lists)}::bigint[]) with ordinality as each (list, at) order by at`,
    );
    return rows.map((row) => Number(row.price));
  };

  it("is the share of the list price, a half rounded up", () =>
    asProvider(async (scope) => {
      expect(await priceIn(scope, [1000, 0], 8200, null, "EUR")).toEqual([820, 0]);
      expect(await priceIn(scope, [125], 5000, null, "EUR")).toEqual([63]);
    }));

  it("ends in the given digits, the nearest such amount", () =>
    asProvider(async (scope) => {
      expect(await priceIn(scope, [99_900, 0], 8200, 90, "EUR")).toEqual([81_890, 0]);
      expect(await priceIn(scope, [100], 8200, 0, "EUR")).toEqual([100]);
    }));

  it("is what the rules of amounts make of it, in currencies with and without hundredths", () =>
    asProvider(async (scope) => {
      const lists = [0, 1, 9, 49, 50, 99, 100, 125, 1_000, 1_234, 99_900, 12_345_678];
      for (const currency of ["EUR", "JPY", "KWD"])
        for (const ending of [null, 0, 90, 99])
          for (const shareBp of [1, 3_333, 5_000, 8_200, 10_000, 20_000])
            expect(await priceIn(scope, lists, shareBp, ending, currency)).toEqual(
              lists.map((list) => priceByShare(list, { shareBp, ending }, currency)),
            );
    }));
});

describe("offers come into the draft", () => {
  it("all that match, priced by the rule as the pure function says", () =>
    asProvider(async (scope) => {
      const { id } = await make(scope);
      const expected = await eligibleOffers(scope);
      expect(await addOffers(scope, await everyOffer(scope, id))).toBe(expected.length);
      const { draftId } = await getPortfolio(scope, { portfolio: id });
      const entries = await entriesOf(scope, draftId);
      expect(sorted(entries.map((entry) => entry.offerId))).toEqual(
        sorted(expected.map((offer) => offer.id)),
      );
      const by = (list: number | null, shareBp: number) =>
        list === null ? null : priceByShare(list, { shareBp, ending: 90 }, "EUR");
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
      expect(await addOffers(scope, addition({ portfolio: id, expected: "0" }))).toBe(0);
    }));

  it.runIf(onOwnMachine)("exactly those that the list shows for a search", () =>
    asProvider(async (scope) => {
      const { id } = await make(scope);
      await nextRequest(scope);
      const query = { portfolio: id, q: "m365", category: null, kind: undefined, show: undefined };
      const shown = await listOffers(scope, { ...query, page: undefined });
      expect(shown.count).toBeGreaterThan(0);
      expect(shown.missing).toBe(shown.count);
      const given = addition({ portfolio: id, q: "m365", expected: String(shown.count) });
      expect(await addOffers(scope, given)).toBe(shown.count);
      await nextRequest(scope);
      expect((await listOffers(scope, { ...query, page: undefined })).count).toBe(0);
      const all = await listOffers(scope, { ...query, show: "all", page: undefined });
      expect([all.count, all.missing]).toEqual([shown.count, 0]);
    }),
  );

  it("and out of it again: those of a search alone, as many as were counted", async () => {
    const filled = async (scope: Scope) => {
      const { id } = await make(scope);
      const all = await addOffers(scope, await everyOffer(scope, id));
      const shown = await listEntries(scope, entryList.parse({ portfolio: id, q: "m365" }));
      expect(shown.count).toBeGreaterThan(0);
      const given = { portfolio: id, which: "matching", q: "m365" };
      const removal = (expected: number) => entryRemoval.parse({ ...given, expected: String(expected) });
      return { id, all, count: shown.count, removal };
    };
    await asProvider(async (scope) => {
      const { count, removal } = await filled(scope);
      expect(await outcomeOf(removeEntries(scope, removal(count + 1)))).toBe("edited");
    });
    await asProvider(async (scope) => {
      const { id, all, count, removal } = await filled(scope);
      expect(await removeEntries(scope, removal(count))).toBe(count);
      const left = await entriesOf(scope, (await getPortfolio(scope, { portfolio: id })).draftId);
      expect(left).toHaveLength(all - count);
      expect(left.filter(({ search }) => search.includes("m365"))).toEqual([]);
      expect(await outcomeOf(removeEntries(scope, removal(0)))).toBe("notFound");
    });
  });

  it("never one of another tenant, and never into another tenant's portfolio", async () => {
    const foreign = await asProvider(async (scope) => (await eligibleOffers(scope))[0]?.id ?? "", "lakeside");
    const theirs = await asProvider(
      async ({ tx, actor }) =>
        (
          await tx
            .select({ id: portfolios.id })
            .from(portfolios)
            .where(eq(portfolios.tenantId, actor.tenantId))
        )[0]?.id ?? "",
      "lakeside",
    );
    await asProvider(async (scope) => {
      const { id } = await make(scope);
      const own = (await eligibleOffers(scope))[0]?.id ?? "";
      const chosen = addition({ portfolio: id, which: "chosen", id: [foreign, own] });
      expect(await addOffers(scope, chosen)).toBe(1);
      expect(await outcomeOf(addOffers(scope, { ...chosen, portfolio: theirs }))).toBe("notFound");
      expect(await outcomeOf(addOffers(scope, { ...chosen, id: [] }))).toBe("nothingChosen");
    });
  });
});
