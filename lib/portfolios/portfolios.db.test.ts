import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, portfolioEntries, portfolioVersions } from "@/db/schema";
import { refusalOf } from "@/lib/base/errors";
import { type Scope, withPermission } from "@/lib/door/scope";
import { getProviderHome } from "@/lib/home/queries";
import {
  addition,
  asProvider,
  eligibleOffers,
  entriesOf,
  everyOffer,
  make,
  published,
} from "@/lib/portfolios/test/published";
import { adminOf, outcomeOf } from "@/test/world/acting";
import { changePortfolio, publishPortfolio, resetDraft } from "./commands";
import { getComparison } from "./comparison/queries";
import { copyEntries, inDraft } from "./draft";
import { addOffers, changeEntry, removeEntries } from "./entries/commands";
import { getEntry, listEntries } from "./entries/queries";
import { getPortfolio, listPortfolios } from "./queries";
import { entryList, entryRemoval } from "./schema";

afterAll(closePools);

describe("a portfolio", () => {
  it("is created under a name that the tenant does not use yet", () =>
    asProvider(async (scope) => {
      const { id } = await make(scope, "Nur einmal");
      expect(await getPortfolio(scope, { portfolio: id })).toMatchObject({
        name: "Nur einmal",
        liveNumber: null,
        draftId: null,
      });
      expect(await outcomeOf(make(scope, "Nur einmal"))).toBe("nameTaken");
    }));

  it("is changed at the version that was read, by its own tenant only", () =>
    asProvider(async (scope) => {
      const { id } = await make(scope);
      const change = {
        portfolio: id,
        version: 1,
        name: "Neu",
        description: null,
        renewalPrices: "current",
      } as const;
      await changePortfolio(scope, change);
      expect(await outcomeOf(changePortfolio(scope, change))).toBe("edited");
      const [entry] = await scope.tx
        .select({ changes: auditEntries.changes })
        .from(auditEntries)
        .where(and(eq(auditEntries.recordId, id), eq(auditEntries.action, "portfolio-changed")));
      expect(entry?.changes).toMatchObject({
        before: { description: null, renewalPrices: "kept" },
        after: { name: "Neu", description: null, renewalPrices: "current" },
      });
      const foreign = {
        ...scope,
        actor: { ...scope.actor, tenantId: (await adminOf("lakeside")).tenantId },
      };
      expect(await outcomeOf(changePortfolio(foreign, { ...change, version: 2 }))).toBe("notFound");
      expect((await getPortfolio(scope, { portfolio: id })).name).toBe("Neu");
    }));
});

describe("a published version", () => {
  it("stays as it is while its draft is edited", () =>
    asProvider(async (scope) => {
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
        currency: "EUR",
        seen: entry.updatedAt,
        ...prices,
        floor: 500,
        ceiling: null,
        commission: 800,
      };
      await changeEntry(scope, change);
      expect(await outcomeOf(changeEntry(scope, change))).toBe("edited");
      const [audited] = await scope.tx
        .select({ changes: auditEntries.changes })
        .from(auditEntries)
        .where(and(eq(auditEntries.recordId, id), eq(auditEntries.action, "entry-changed")));
      expect(audited?.changes).toMatchObject({ before: { currency: "EUR" }, after: { currency: "EUR" } });
      const bare = { ...change, transferOneTime: null, transferRecurring: null };
      expect(await outcomeOf(changeEntry(scope, bare))).toBe("priceMissing");
      await removeEntries(scope, entryRemoval.parse({ portfolio: id, id: [b] }));
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
      const shown = async () => ({
        portfolio: id,
        version: (await getPortfolio(scope, { portfolio: id })).version,
      });
      await resetDraft(scope, await shown());
      expect((await getPortfolio(scope, { portfolio: id })).draftId).toBeNull();
      expect(await outcomeOf(publishPortfolio(scope, await shown()))).toBe("nothingToPublish");
      expect(await outcomeOf(resetDraft(scope, await shown()))).toBe("nothingToPublish");
      const reset = await getComparison(scope, { portfolio: id, only: undefined, page: undefined });
      expect([reset.draft, reset.changes]).toEqual([undefined, undefined]);
      expect(await entriesOf(scope, liveVersionId)).toEqual(before);
      const drafts = await listPortfolios(scope, { q: "", state: "draft", sort: undefined, page: undefined });
      expect(drafts.rows.every(({ hasDraft }) => hasDraft)).toBe(true);
      expect(drafts.rows.map((each) => each.id)).not.toContain(id);
      expect((await getProviderHome(scope)).counts.toPublish).toBe(drafts.rows.length);
      // The next change begins a draft of the same number anew.
      await addOffers(scope, addition({ portfolio: id, which: "chosen", id: [spare] }));
      const again = await getComparison(scope, { portfolio: id, only: undefined, page: undefined });
      expect(again.changes).toMatchObject({ added: 1, removed: 0, changed: 0 });
      expect(again.draft?.number).toBe(2);
    }));

  it("is said to hold what is not on sale, so that nobody can sell it", () =>
    asProvider(async (scope) => {
      const { id, spare } = await published(scope);
      const add = (offer: string) =>
        addOffers(scope, addition({ portfolio: id, which: "chosen", id: [offer] }));
      const off = async () =>
        (await getComparison(scope, { portfolio: id, only: undefined, page: undefined })).changes?.off;
      await add(spare);
      expect(await off()).toBe(0);
      const unsold = (await eligibleOffers(scope)).find(({ state }) => state === "draft");
      await add(unsold?.id ?? "");
      expect(await off()).toBe(1);
    }));

  it("sells nothing at price 0 without a yes, which holds for the next ones", () =>
    asProvider(async (scope) => {
      const { id, b, spare } = await published(scope);
      const add = () => addOffers(scope, addition({ portfolio: id, which: "chosen", id: [spare] }));
      const publish = async (free?: boolean) => {
        const { version } = await getPortfolio(scope, { portfolio: id });
        return publishPortfolio(scope, { portfolio: id, version, free });
      };
      for (const price of ["transfer", "suggested"] as const) {
        await add();
        const { draftId } = await getPortfolio(scope, { portfolio: id });
        await scope.tx.execute(sql`
          update portfolio_entries set ${sql.raw(`${price}_one_time = ${price}_one_time * 0, ${price}_recurring = ${price}_recurring * 0`)}
          where tenant_id = ${scope.actor.tenantId}::uuid and version_id = ${draftId}::uuid and offer_id = ${spare}::uuid`);
        const list = entryList.parse({ portfolio: id, of: "draft", only: "free" });
        expect((await listEntries(scope, list)).page.rows.map(({ offerId }) => offerId)).toEqual([spare]);
        expect(await outcomeOf(publish())).toBe("freeOffers");
        expect(await publish(true)).toMatchObject({ added: 1, free: 1 });
        await removeEntries(
          scope,
          entryRemoval.parse({ portfolio: id, id: [price === "transfer" ? spare : b] }),
        );
        expect(await publish()).toMatchObject({ removed: 1, free: 0 });
      }
    }));

  it("is superseded by the next, and read until then", () =>
    asProvider(async (scope) => {
      const { id, b, liveVersionId } = await published(scope);
      await removeEntries(scope, entryRemoval.parse({ portfolio: id, id: [b] }));
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
      expect(await outcomeOf(publishPortfolio(scope, { portfolio: id, version }))).toBe("edited");
      expect(await outcomeOf(publishPortfolio(scope, { portfolio: id, version: after.version }))).toBe(
        "nothingToPublish",
      );
      const { page } = await listEntries(scope, entryList.parse({ portfolio: id }));
      expect(page.rows.map((row) => row.offerId)).not.toContain(b);
      expect(await outcomeOf(removeEntries(scope, entryRemoval.parse({ portfolio: id, id: [b] })))).toBe(
        "notFound",
      );
    }));

  it("is out of reach of the writes for drafts", () =>
    asProvider(async (scope) => {
      const { id, liveVersionId, spare } = await published(scope);
      const { actor, tx } = scope;
      const live = liveVersionId ?? "";
      const before = await entriesOf(scope, live);
      await tx
        .delete(portfolioEntries)
        .where(and(eq(portfolioEntries.tenantId, actor.tenantId), inDraft(actor.tenantId, live)));
      await addOffers(scope, addition({ portfolio: id, which: "chosen", id: [spare] }));
      const { draftId } = await getPortfolio(scope, { portfolio: id });
      await copyEntries(tx, actor.tenantId, draftId ?? "", live);
      expect(await entriesOf(scope, live)).toEqual(before);
      await tx
        .delete(portfolioEntries)
        .where(and(eq(portfolioEntries.tenantId, actor.tenantId), inDraft(actor.tenantId, draftId ?? "")));
      expect(await entriesOf(scope, draftId)).toEqual([]);
    }));

  it("is made by one of two people who publish at the same moment", async () => {
    const admin = await adminOf();
    const publish = <T>(work: (scope: Scope) => Promise<T>) =>
      withPermission(admin, "portfolio:publish", work);
    const { id } = await publish((scope) => make(scope));
    await publish(async (scope) => addOffers(scope, await everyOffer(scope, id)));
    const { version } = await publish((scope) => getPortfolio(scope, { portfolio: id }));
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => publish((scope) => publishPortfolio(scope, { portfolio: id, version }))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refusalOf(lost?.reason)?.key).toBe("edited");
    expect((await publish((scope) => getPortfolio(scope, { portfolio: id }))).liveNumber).toBe(1);
  });
});
