import { and, eq, inArray } from "drizzle-orm";
import { items, offers, portfolioEntries, resellerPrices } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { untold } from "@/lib/door/told";
import { soldDirectly } from "@/lib/sellable/direct/queries";

/** One sellable offer with all its terms. */
export type SaleTerms = Awaited<ReturnType<typeof readTerms>>[number];

/**
 * Everything a line must remember of those of the offers that the actor's company may sell at this moment: in a version of
 * its portfolio, none where it has none; the provider at list prices. For the server's own use: it reads transfer prices
 * whatever the actor may see.
 */
export async function termsNow(
  scope: Scope,
  offerIds: string[],
  versionId = scope.actor.versionId,
): Promise<SaleTerms[]> {
  if (!offerIds.length) return [];
  if (scope.actor.side === "provider") return readListTerms(scope, offerIds);
  return versionId ? readTerms(scope, versionId, offerIds) : [];
}

const sold = {
  offerId: offers.id,
  itemId: items.id,
  sku: items.sku,
  name: items.name,
  manufacturer: items.manufacturer,
  itemKind: items.kind,
  texts: items.texts,
  leadDays: items.leadDays,
  toOrder: items.toOrder,
  offerKind: offers.kind,
  currency: offers.currency,
  period: offers.period,
  termMonths: offers.termMonths,
  noticeDays: offers.noticeDays,
  renewal: offers.renewal,
};

const readTerms = ({ actor, tx }: Scope, versionId: string, offerIds: string[]) =>
  tx
    .select({
      ...sold,
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

const readListTerms = ({ actor, tx }: Scope, offerIds: string[]) =>
  tx
    .select({
      ...sold,
      suggestedOneTime: offers.oneTime,
      suggestedRecurring: offers.recurring,
      transferOneTime: untold,
      transferRecurring: untold,
      floorBp: untold,
      ceilingBp: untold,
      commissionBp: untold,
      ownOneTime: untold,
      ownRecurring: untold,
    })
    .from(offers)
    .innerJoin(items, and(eq(items.tenantId, offers.tenantId), eq(items.id, offers.itemId)))
    .where(and(soldDirectly(actor), inArray(offers.id, offerIds)));
