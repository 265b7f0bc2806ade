import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { portfolioEntries, portfolios, resellers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { adminOf, outcomeOf, rolledBack } from "@/test/world/acting";
import { changesFile } from "./file";
import { getReassignment } from "./queries";

afterAll(closePools);

const onDemo = async <T>(work: (scope: Scope) => Promise<T>, tenant?: "lakeside") =>
  rolledBack(await adminOf(tenant), "reseller:edit", work);

const find = async ({ actor, tx }: Scope, slug: string) => {
  const [found] = await tx
    .select({ id: resellers.id, portfolioId: resellers.portfolioId, live: portfolios.liveVersionId })
    .from(resellers)
    .innerJoin(portfolios, eq(portfolios.id, resellers.portfolioId))
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.slug, slug)));
  if (!found?.live || !found.portfolioId) throw new Error("the demo lacks a reseller");
  return { id: found.id, portfolioId: found.portfolioId, live: found.live };
};

const sellable = async ({ tx }: Scope, version: string) => {
  const rows = await tx
    .select({
      offer: portfolioEntries.offerId,
      terms: portfolioEntries.transferOneTime,
      recurring: portfolioEntries.transferRecurring,
    })
    .from(portfolioEntries)
    .where(and(eq(portfolioEntries.versionId, version), eq(portfolioEntries.onSale, true)));
  return new Map(rows.map((row) => [row.offer, `${row.terms} ${row.recurring}`]));
};

const words = {
  name: "x",
  format: "comma" as const,
  column: (key: string) => key,
  change: (kind: string) => kind,
};

describe("another portfolio for a reseller", () => {
  it("is shown with exactly what it adds and removes, on the page and in the file", () =>
    onDemo(async (scope) => {
      const [alpha, beta] = [await find(scope, "alpha-it"), await find(scope, "beta-systems")];
      const [before, after] = [await sellable(scope, alpha.live), await sellable(scope, beta.live)];
      const wanted = { reseller: alpha.id, portfolioId: beta.portfolioId };
      const { preview } = await getReassignment(scope, wanted);
      const gone = [...before.keys()].filter((offer) => !after.has(offer));
      const fresh = [...after.keys()].filter((offer) => !before.has(offer));
      expect(gone.length).toBeGreaterThan(0);
      expect(preview).toMatchObject({ removed: { count: gone.length }, added: { count: fresh.length } });
      expect(preview?.removed.rows.every(({ offerId }) => gone.includes(offerId))).toBe(true);
      expect(preview?.removed.rows).toHaveLength(Math.min(10, gone.length));
      const csv = await (await changesFile(scope, wanted, words)).text();
      const lines = csv.trim().split("\n");
      const total = gone.length + fresh.length + (preview?.changed.count ?? 0);
      expect(lines).toHaveLength(total + 1);
      expect(lines.filter((line) => line.startsWith('"removed",'))).toHaveLength(gone.length);
    }));

  it("is never another tenant's, nor for another tenant's reseller", async () => {
    const theirs = await onDemo((scope) => find(scope, "gamma-cloud"), "lakeside");
    await onDemo(async (scope) => {
      const own = await find(scope, "alpha-it");
      const foreignPortfolio = { reseller: own.id, portfolioId: theirs.portfolioId };
      const foreignReseller = { reseller: theirs.id, portfolioId: own.portfolioId };
      for (const wanted of [foreignPortfolio, foreignReseller]) {
        expect(await outcomeOf(getReassignment(scope, wanted))).toBe("notFound");
        expect(await outcomeOf(changesFile(scope, wanted, words))).toBe("notFound");
      }
      expect((await getReassignment(scope, { reseller: own.id, portfolioId: null })).preview).toBeUndefined();
    });
  });
});
