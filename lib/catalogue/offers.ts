import { and, eq, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { offerCosts, offers, portfolioEntries } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { AppError, notThere } from "@/lib/base/errors";
import { can, type Scope } from "@/lib/door/scope";
import { appliesRecurring } from "./rules";
import type { OfferForm } from "./schema";

/**
 * Writes the offer rows of an item's form: rows with an id change that offer, others are added. Returns the offers as they
 * were before; throws NOT_FOUND for ids that are not the item's,
 * INVALID for another kind or period of an offer that a portfolio holds.
 */
export async function saveOffers(
  scope: Scope,
  itemId: string,
  rows: readonly (OfferForm | null)[],
): Promise<Record<string, unknown>[]> {
  const { actor, tx } = scope;
  const known = await tx
    .select({
      id: offers.id,
      position: offers.position,
      kind: offers.kind,
      oneTime: offers.oneTime,
      recurring: offers.recurring,
      period: offers.period,
      termMonths: offers.termMonths,
      noticeDays: offers.noticeDays,
      renewal: offers.renewal,
      needsYes: offers.needsYes,
      state: offers.state,
    })
    .from(offers)
    .where(and(eq(offers.tenantId, actor.tenantId), eq(offers.itemId, itemId)))
    .for("update");
  let position = Math.max(-1, ...known.map((offer) => offer.position));
  for (const [at, row] of rows.entries()) {
    if (!row) continue;
    const before = known.find(({ id }) => id === row.id);
    if (row.id && !before) throw notThere();
    if (before && before.kind !== row.kind)
      await refuseInPortfolios(scope, itemId, before.id, `offers-${at}-kind`);
    if (before && before.period !== row.period && appliesRecurring(row))
      await refuseInPortfolios(scope, itemId, before.id, `offers-${at}-period`);
    position += row.id ? 0 : 1;
    const id = row.id ? await changeOffer(scope, row.id, row) : await addOffer(scope, itemId, position, row);
    if (can(actor, "cost:read")) await setCost(scope, id, row);
  }
  return known;
}

/** Published prices are per period and for one way to buy: both stay as they are once a portfolio holds the offer. */
async function refuseInPortfolios({ actor, tx }: Scope, itemId: string, offerId: string, field: string) {
  const [entry] = await tx
    .select({ id: portfolioEntries.id })
    .from(portfolioEntries)
    .where(
      and(
        eq(portfolioEntries.tenantId, actor.tenantId),
        eq(portfolioEntries.itemId, itemId),
        eq(portfolioEntries.offerId, offerId),
      ),
    )
    .limit(1);
  if (entry) throw new AppError("INVALID", "offerInPortfolio", {}, field);
}

async function addOffer({ actor, tx }: Scope, itemId: string, position: number, row: OfferForm) {
  const id = newId();
  const { tenantId, currency } = actor;
  await tx.insert(offers).values({ tenantId, id, itemId, position, currency, ...termsOf(row) });
  return id;
}

/** Saved only where something differs, so that an offer's version counts its real changes. */
async function changeOffer({ actor, tx }: Scope, id: string, row: OfferForm) {
  const terms = termsOf(row);
  await tx
    .update(offers)
    .set({ ...terms, ...nextVersion(offers) })
    .where(
      and(
        eq(offers.tenantId, actor.tenantId),
        eq(offers.id, id),
        sql`(${offers.kind}, ${offers.oneTime}, ${offers.recurring}, ${offers.period}, ${offers.termMonths},
          ${offers.noticeDays}, ${offers.renewal}, ${offers.needsYes}, ${offers.state}) is distinct from (${terms.kind}::text,
          ${terms.oneTime}::bigint, ${terms.recurring}::bigint, ${terms.period}::text, ${terms.termMonths}::int,
          ${terms.noticeDays}::int, ${terms.renewal}::text, ${sql.param(terms.needsYes)}::text[], ${terms.state}::text)`,
      ),
    );
  return id;
}

async function setCost({ actor, tx }: Scope, offerId: string, { costOneTime, costRecurring }: OfferForm) {
  const cost = { oneTime: costOneTime, recurring: costRecurring };
  await tx
    .insert(offerCosts)
    .values({ tenantId: actor.tenantId, offerId, ...cost })
    .onConflictDoUpdate({
      target: [offerCosts.tenantId, offerCosts.offerId],
      set: { ...cost, updatedAt: new Date() },
    });
}

const termsOf = ({
  kind,
  oneTime,
  recurring,
  period,
  termMonths,
  noticeDays,
  renewal,
  needsYes,
  state,
}: OfferForm) => ({
  kind,
  oneTime,
  recurring,
  period,
  termMonths,
  noticeDays,
  renewal,
  needsYes,
  state,
});
