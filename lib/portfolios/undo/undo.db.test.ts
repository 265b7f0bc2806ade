import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/ids";
import { items, offers } from "@/db/schema";
import { createItem, moveItem } from "@/lib/catalogue/commands";
import { saveOffers } from "@/lib/catalogue/offers";
import { newItem } from "@/lib/catalogue/schema";
import { as, newTenant } from "@/lib/catalogue/test/editing";
import type { Scope } from "@/lib/door/scope";
import { publishPortfolio, resetDraft } from "@/lib/portfolios/commands";
import { addOffers, removeEntries } from "@/lib/portfolios/entries/commands";
import { listOffers } from "@/lib/portfolios/offers/queries";
import { priceEntries } from "@/lib/portfolios/pricing/commands";
import { previewAddition, previewPrices } from "@/lib/portfolios/pricing/queries";
import { getPortfolio } from "@/lib/portfolios/queries";
import { askedStep, entryRemoval, offerList, priceRule } from "@/lib/portfolios/schema";
import { addition, asProvider, entriesOf, make, published } from "@/lib/portfolios/test/published";
import { onOwnMachine } from "@/test/own-machine";
import { outcomeOf } from "@/test/world/acting";
import { undoEntries } from "./commands";

afterAll(closePools);

/** What a draft holds: offers with their terms, in one order. */
async function held(scope: Scope, portfolio: string) {
  const { draftId } = await getPortfolio(scope, { portfolio });
  const rows = await entriesOf(scope, draftId);
  return rows
    .map((row) => [
      row.offerId,
      row.transferOneTime,
      row.transferRecurring,
      row.suggestedOneTime,
      row.floorBp,
    ])
    .sort();
}

type Taken = (step: string) => Promise<number>;
const take = async (command: Taken) => {
  const step = newId();
  return { step, count: await command(step) };
};
const rule = (given: object) => priceRule.parse({ transfer: "50", limits: "on", floor: "5", ...given });

describe("a step with entries of a draft is taken back", () => {
  it("where they came in, left, or got other prices", () =>
    asProvider(async (scope) => {
      const { id, a, b, c, spare } = await published(scope);
      await priceEntries(scope, rule({ portfolio: id, id: [a], transfer: "40" }));
      const before = await held(scope, id);
      const steps: Taken[] = [
        (step) => addOffers(scope, addition({ portfolio: id, which: "chosen", id: [spare] }), step),
        (step) => removeEntries(scope, entryRemoval.parse({ portfolio: id, id: [a, b] }), step),
        (step) => priceEntries(scope, rule({ portfolio: id, id: [b, c] }), step),
      ];
      for (const command of steps) {
        const { step, count } = await take(command);
        expect(await held(scope, id)).not.toEqual(before);
        expect(await undoEntries(scope, { step })).toEqual({ portfolio: id, undone: count, kept: 0 });
        expect(await held(scope, id)).toEqual(before);
        expect(await undoEntries(scope, { step })).toEqual({ portfolio: id, undone: 0, kept: count });
      }
    }));

  it("but for entries that were changed since", () =>
    asProvider(async (scope) => {
      const { id, a, b, spare } = await published(scope);
      const priced = await take((step) => priceEntries(scope, rule({ portfolio: id, id: [a, b] }), step));
      const added = await take((step) =>
        addOffers(scope, addition({ portfolio: id, which: "chosen", id: [spare] }), step),
      );
      await priceEntries(scope, rule({ portfolio: id, id: [b, spare], transfer: "60" }));
      expect(await undoEntries(scope, priced)).toEqual({ portfolio: id, undone: 1, kept: 1 });
      expect(await undoEntries(scope, added)).toEqual({ portfolio: id, undone: 0, kept: 1 });
    }));

  it("but not once the draft was published or discarded", () =>
    asProvider(async (scope) => {
      const { id, a, b } = await published(scope);
      const version = async () => ({
        portfolio: id,
        version: (await getPortfolio(scope, { portfolio: id })).version,
      });
      for (const end of [publishPortfolio, resetDraft]) {
        const taken = await take((step) =>
          removeEntries(scope, entryRemoval.parse({ portfolio: id, id: end === resetDraft ? a : b }), step),
        );
        await end(scope, await version());
        expect(await undoEntries(scope, taken)).toEqual({ portfolio: id, undone: 0, kept: 1 });
        expect((await getPortfolio(scope, { portfolio: id })).draftId).toBeNull();
      }
    }));

  it("and nobody of another tenant takes it back", async () => {
    const step = newId();
    await asProvider(async (scope) => {
      const { id, spare } = await published(scope);
      await addOffers(scope, addition({ portfolio: id, which: "chosen", id: [spare] }), step);
      expect(
        await outcomeOf(undoEntries({ ...scope, actor: { ...scope.actor, tenantId: newId() } }, { step })),
      ).toBe("notFound");
      expect(await undoEntries(scope, { step })).toMatchObject({ undone: 1 });
    });
  });
});

/** How many wait for a lock that this transaction holds. */
const waitingFor = ({ tx }: Scope) =>
  tx
    .execute<{ count: number }>(sql`select count(*)::int as count from pg_locks
      where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`)
    .then(({ rows }) => rows[0]?.count);

describe("entries that left come back", () => {
  const form = newItem({ locale: "en", currency: "EUR" });

  /** The id of an item on sale for a price each month, and its offer as the form of an item has it. */
  async function monthly(scope: Scope, name: string) {
    const rent = { "offers-0-kind": "rent", "offers-0-recurring": "10.00", "offers-0-period": "month" };
    const item = await createItem(
      scope,
      form.parse({ sku: newId(), kind: "service", "texts-en-name": name, ...rent }),
    );
    await moveItem(scope, { id: item, version: 1, move: "activate", free: false });
    const [offer] = await scope.tx
      .select()
      .from(offers)
      .where(and(eq(offers.tenantId, scope.actor.tenantId), eq(offers.itemId, item)));
    if (!offer) throw new Error("the item has no offer");
    return { item, offer: { ...offer, costOneTime: null, costRecurring: null } };
  }

  it("but where their offer changed since, or their item so that it could not be added", async () => {
    const own = await newTenant();
    const endSales = (scope: Scope, id: string) =>
      moveItem(scope, { id, version: 2, move: "endSales", free: false });
    const [yearly, off, ended, renamed, same, endedBefore] = await as(
      own,
      async (scope) =>
        [
          await monthly(scope, "A"),
          await monthly(scope, "B"),
          await monthly(scope, "C"),
          await monthly(scope, "D"),
          await monthly(scope, "E"),
          await monthly(scope, "F"),
        ] as const,
    );
    const ids = [yearly, off, ended, renamed, same, endedBefore].map(({ offer }) => offer.id);
    const { id: portfolio } = await as(own, (scope) => make(scope));
    await as(own, (scope) => addOffers(scope, addition({ portfolio, which: "chosen", id: ids })));
    await as(own, (scope) => endSales(scope, endedBefore.item));
    const before = await as(own, (scope) => held(scope, portfolio));
    const taken = await take((step) =>
      as(own, (scope) => removeEntries(scope, entryRemoval.parse({ portfolio, id: ids }), step)),
    );
    await as(own, async (scope) => {
      await saveOffers(scope, yearly.item, [{ ...yearly.offer, period: "year" }]);
      await saveOffers(scope, off.item, [{ ...off.offer, state: "sales ended" }]);
      await endSales(scope, ended.item);
      await scope.tx
        .update(items)
        .set({ name: "Renamed", updatedAt: new Date() })
        .where(and(eq(items.tenantId, own.tenantId), eq(items.id, renamed.item)));
    });
    expect(await as(own, (scope) => undoEntries(scope, taken))).toEqual({ portfolio, undone: 3, kept: 3 });
    const back = [renamed, same, endedBefore].map(({ offer }) => offer.id);
    const now = await as(own, async (scope) => {
      const { draftId } = await getPortfolio(scope, { portfolio });
      return { terms: await held(scope, portfolio), entries: await entriesOf(scope, draftId) };
    });
    expect(now.terms).toEqual(before.filter(([offer]) => back.includes(String(offer))));
    const onSale = now.entries.map(({ sortName, onSale }) => [sortName, onSale]).sort();
    expect(onSale).toEqual([
      ["E", true],
      ["F", false],
      ["Renamed", true],
    ]);
  });

  it("and so do prices, but where offer or entry changed since, be they the same again", async () => {
    const own = await newTenant();
    const all = await as(own, async (scope) => [
      await monthly(scope, "A"),
      await monthly(scope, "B"),
      await monthly(scope, "C"),
    ]);
    const ids = all.map(({ offer }) => offer.id);
    const [dearer, edited] = all.map(({ item, offer }) => ({ item, offer }));
    if (!dearer || !edited) throw new Error("the items are missing");
    const { id: portfolio } = await as(own, (scope) => make(scope));
    await as(own, (scope) => addOffers(scope, addition({ portfolio, which: "chosen", id: ids })));
    const taken = await take((step) =>
      as(own, (scope) => priceEntries(scope, rule({ portfolio, id: ids }), step)),
    );
    await as(own, (scope) => saveOffers(scope, dearer.item, [{ ...dearer.offer, recurring: 1_200 }]));
    for (const transfer of ["60", "50"])
      await as(own, (scope) => priceEntries(scope, rule({ portfolio, id: [edited.offer.id], transfer })));
    expect(await as(own, (scope) => undoEntries(scope, taken))).toEqual({ portfolio, undone: 1, kept: 2 });
    const now = new Map((await as(own, (scope) => held(scope, portfolio))).map((row) => [row[0], row[2]]));
    expect(ids.map((id) => now.get(id))).toEqual([500, 500, 790]);
  });

  it.runIf(onOwnMachine)(
    "but not into a draft that was made while the undo waited for the end of theirs",
    async () => {
      const own = await newTenant();
      const { id: portfolio } = await as(own, (scope) => make(scope));
      const [stays, leaves] = await as(own, async (scope) => [
        (await monthly(scope, "A")).offer.id,
        (await monthly(scope, "B")).offer.id,
      ]);
      const chosen = { portfolio, which: "chosen", id: [stays, leaves] };
      await as(own, (scope) => addOffers(scope, addition(chosen)));
      const taken = await take((step) =>
        as(own, (scope) => removeEntries(scope, entryRemoval.parse({ portfolio, id: [leaves] }), step)),
      );
      let undoing: Promise<unknown> | undefined;
      await as(own, async (scope) => {
        const { version } = await getPortfolio(scope, { portfolio });
        await publishPortfolio(scope, { portfolio, version });
        undoing = outcomeOf(as(own, (other) => undoEntries(other, taken)));
        await expect.poll(() => waitingFor(scope), { timeout: 30_000 }).toBe(1);
      });
      expect(await undoing).toBe("edited");
      expect((await as(own, (scope) => getPortfolio(scope, { portfolio }))).draftId).toBeNull();
    },
  );
});

describe("the preview of a step", () => {
  it("says what the step then does", () =>
    asProvider(async (scope) => {
      const { id, a, b, spare } = await published(scope);
      const asked = { portfolio: id, transfer: "-25", suggested: "110", ending: "99" };
      const prices = await previewPrices(scope, askedStep.parse({ ...asked, id: `${a},${b}` }), "en");
      const added = await previewAddition(scope, askedStep.parse({ ...asked, id: spare }), "en");
      expect([prices?.count, added?.count]).toEqual([2, 1]);
      await priceEntries(scope, priceRule.parse({ ...asked, id: [a, b] }));
      await addOffers(scope, addition({ ...asked, which: "chosen", id: [spare] }));
      const { draftId } = await getPortfolio(scope, { portfolio: id });
      const written = (await entriesOf(scope, draftId)).filter(({ offerId }) =>
        [a, b, spare].includes(offerId),
      );
      const planned = [...(prices?.rows ?? []), ...(added?.rows ?? [])];
      const amounts = (of: (typeof planned)[number]["planned"]) =>
        [of.transferOneTime, of.transferRecurring, of.suggestedOneTime, of.suggestedRecurring].join();
      expect(planned.map((row) => amounts(row.planned)).sort()).toEqual(written.map(amounts).sort());
    }));

  it("of all that match is of all of them, whatever is ticked, and holds the step to their number", async () => {
    const shown = async (scope: Scope) => {
      const { id, a, spare } = await published(scope);
      const rule = { portfolio: id, kind: "purchase", show: "all", which: "matching", transfer: "82" };
      const given = { ...rule, suggested: "100", ending: "" };
      const told = await previewAddition(scope, askedStep.parse({ ...given, id: `${a},${spare}` }), "en");
      const { missing } = await listOffers(scope, offerList.parse({ portfolio: id, kind: "purchase" }));
      const add = (expected?: number) =>
        addition({ ...given, ...(expected !== undefined && { expected: String(expected) }) });
      return { told, missing, add };
    };
    await asProvider(async (scope) => {
      const { told, missing, add } = await shown(scope);
      expect(missing).toBeGreaterThan(2);
      expect(told).toMatchObject({ count: missing });
      expect(told?.rows.length).toBe(Math.min(4, missing));
      expect(await addOffers(scope, add(missing))).toBe(missing);
    });
    await asProvider(async (scope) => {
      const { missing, add } = await shown(scope);
      expect(await outcomeOf(addOffers(scope, add(missing - 1)))).toBe("selectionChanged");
    });
    await asProvider(async (scope) => {
      const { add } = await shown(scope);
      expect(await outcomeOf(addOffers(scope, add()))).toBe("selectionChanged");
    });
  });

  it("is nothing while the rule is not complete, and no portfolio of others", () =>
    asProvider(async (scope) => {
      const { id, a } = await published(scope);
      const asked = askedStep.parse({ portfolio: id, id: a, transfer: "eighty" });
      expect(await previewPrices(scope, asked, "en")).toBeUndefined();
      const theirs = { ...asked, portfolio: newId() };
      expect(await outcomeOf(previewPrices(scope, theirs, "en"))).toBe("notFound");
      expect(await outcomeOf(previewAddition(scope, theirs, "en"))).toBe("notFound");
    }));
});
