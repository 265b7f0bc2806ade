import { and, eq, inArray } from "drizzle-orm";
import { items, offers, portfolioEntries, resellerPrices } from "@/db/schema";
import type { Scope } from "@/lib/scope";

/**
 * Everything a line must remember of those offers that are sellable in the given version at this moment. For the
 * server's own use: it reads transfer prices whatever the actor may see.
 */
export const readTerms = ({ actor, tx }: Scope, versionId: string, offerIds: string[]) =>
  tx
    .select({
      offerId: offers.id,
      itemId: items.id,
      sku: items.sku,
      name: items.name,
      manufacturer: items.manufacturer,
      itemKind: items.kind,
      texts: items.texts,
      offerKind: offers.kind,
      currency: offers.currency,
      period: offers.period,
      termMonths: offers.termMonths,
      noticeDays: offers.noticeDays,
      renewal: offers.renewal,
      suggestedOneTime: portfolioEntries.suggestedOneTime,
      suggestedRecurring: portfolioEntries.suggestedRecurring,
      transferOneTime: portfolioEntries.transferOneTime,
      transferRecurring: portfolioEntries.transferRecurring,
      floorBp: portfolioEntries.floorBp,
      ceilingBp: portfolioEntries.ceilingBp,
      commissionBp: portfolioEntries.commissionBp,
      ownOneTime: resellerPrices.oneTime,
      ownRecurring: resellerPrices.recurring,
    })
    .from(portfolioEntries)
    .innerJoin(
      offers,
      and(
        eq(offers.tenantId, portfolioEntries.tenantId),
        eq(offers.id, portfolioEntries.offerId),
        eq(offers.state, "active"),
      ),
    )
    .innerJoin(
      items,
      and(
        eq(items.tenantId, portfolioEntries.tenantId),
        eq(items.id, portfolioEntries.itemId),
        eq(items.state, "active"),
      ),
    )
    .leftJoin(
      resellerPrices,
      and(
        eq(resellerPrices.tenantId, portfolioEntries.tenantId),
        eq(resellerPrices.resellerId, actor.resellerId ?? actor.tenantId),
        eq(resellerPrices.offerId, portfolioEntries.offerId),
      ),
    )
    .where(
      and(
        eq(portfolioEntries.tenantId, actor.tenantId),
        eq(portfolioEntries.versionId, versionId),
        eq(portfolioEntries.onSale, true),
        inArray(portfolioEntries.offerId, offerIds),
      ),
    );

/** One sellable offer with all its terms. */
export type SaleTerms = Awaited<ReturnType<typeof readTerms>>[number];
