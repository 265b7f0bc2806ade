import { eq, sql } from "drizzle-orm";
import { folded, newId } from "@/db/columns";
import { portfolioEntries, portfolios, portfolioVersions } from "@/db/schema";
import { shareOf } from "@/lib/base/money";
import { type DemoPortfolio, demoPortfolios } from "./assortments";
import type { CatalogueOffer } from "./catalogue-rows";
import type { Entry } from "./journal";
import type { Person } from "./people";
import type { DemoProvider } from "./rows";
import type { Db } from "./tenants";

export type PortfolioEntry = CatalogueOffer & ReturnType<typeof pricesOf>;
export type LivePortfolio = { id: string; versionId: string; entries: PortfolioEntry[] };

/** Puts in the portfolios of one tenant, each live, with a draft where one is planned; returns the live ones by name. */
export async function putPortfolios(
  db: Db,
  tenantId: string,
  provider: DemoProvider,
  catalogue: CatalogueOffer[],
  by: Person,
  publishedAt: Date,
): Promise<{ live: Map<string, LivePortfolio>; journal: Entry[] }> {
  const stamps = { createdAt: publishedAt, updatedAt: publishedAt };
  const rows = demoPortfolios
    .filter(({ tenant }) => tenant === provider.slug)
    .map((plan) => ({ plan, id: newId(), liveId: newId(), draftId: newId() }));
  const live = rows.map(({ plan, id, liveId }) => ({
    portfolioId: id,
    versionId: liveId,
    entries: catalogue.filter(plan.holds).map((offer) => ({ ...offer, ...pricesOf(offer, plan) })),
  }));
  const drafts = rows.flatMap(({ plan: { draft, ...plan }, id, draftId }) =>
    draft
      ? {
          portfolioId: id,
          versionId: draftId,
          entries: catalogue
            .filter(draft.holds)
            .map((offer) => ({ ...offer, ...draft.price(offer, pricesOf(offer, plan)) })),
        }
      : [],
  );

  await db.insert(portfolios).values(
    rows.map(({ plan, id }) => ({
      tenantId,
      id,
      name: plan.name,
      currency: provider.currency,
      description: plan.description,
      renewalPrices: plan.renewalPrices,
      ...stamps,
    })),
  );
  await db.insert(portfolioVersions).values([
    ...live.map(({ portfolioId, versionId }) => ({
      tenantId,
      id: versionId,
      portfolioId,
      number: 1,
      state: "live" as const,
      effectiveAt: publishedAt,
      publishedAt,
      publishedBy: by.id,
      ...stamps,
    })),
    ...drafts.map(({ portfolioId, versionId }) => ({
      tenantId,
      id: versionId,
      portfolioId,
      number: 2,
      state: "draft" as const,
    })),
  ]);
  await db.insert(portfolioEntries).values(
    [...live, ...drafts].flatMap(({ portfolioId, versionId, entries }) =>
      entries.map((entry) => ({
        tenantId,
        id: newId(),
        portfolioId,
        versionId,
        ...rowOf(entry),
        ...stamps,
      })),
    ),
  );
  for (const { portfolioId, versionId } of live) {
    await db.update(portfolios).set({ liveVersionId: versionId }).where(eq(portfolios.id, portfolioId));
  }

  return {
    live: new Map(
      rows.map(({ plan, id, liveId }, at) => [
        plan.name,
        { id, versionId: liveId, entries: live[at]?.entries ?? [] },
      ]),
    ),
    journal: rows.map(({ plan, id }) => ({
      at: publishedAt,
      by,
      side: "provider",
      action: "portfolio-published",
      record: { kind: "portfolio", id, label: plan.name },
      words: { name: plan.name, number: 1 },
    })),
  };
}

/** The given share of the list price, but never below cost and 4 %; hardware leaves the reseller narrower price limits than services. */
function pricesOf({ item, offer }: CatalogueOffer, { transferBp }: Pick<DemoPortfolio, "transferBp">) {
  const transfer = (list: number | null, cost: number | null) =>
    list === null ? null : Math.max(shareOf(list, transferBp), shareOf(cost ?? 0, 10_400));
  const limits =
    item.kind === "service" ? { floorBp: 1000, ceilingBp: 3000 } : { floorBp: 500, ceilingBp: 2000 };
  return {
    transferOneTime: transfer(offer.oneTime, offer.costOneTime),
    transferRecurring: transfer(offer.recurring, offer.costRecurring),
    suggestedOneTime: offer.oneTime,
    suggestedRecurring: offer.recurring,
    commissionBp: 800,
    ...limits,
  };
}

export type Prices = ReturnType<typeof pricesOf>;

const rowOf = ({ id, position, name, item, offer, ...entry }: PortfolioEntry) => ({
  ...entry,
  offerId: id,
  sortName: name,
  onSale: item.state === "active",
  search: folded(sql`${`${item.sku} ${name} ${item.manufacturer ?? ""}`}::text`),
});
