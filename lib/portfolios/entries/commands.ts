import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { items, offers, portfolioEntries, portfolioVersions } from "@/db/schema";
import { audit } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import { endingIn } from "@/lib/base/money";
import { findIdsBelow } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import {
  type Draft,
  inDraft,
  type KeptTerms,
  keptStep,
  keptTerms,
  openDraft,
  recordOf,
} from "@/lib/portfolios/draft";
import {
  eligible,
  findCandidates,
  MOST_AT_ONCE,
  offersMatching,
  ofItem,
} from "@/lib/portfolios/offers/queries";
import { MOST_COUNTED } from "@/lib/portfolios/queries";
import { missingPrice, pricesFor } from "@/lib/portfolios/rules";
import type { EntryChange, EntryRemoval, OfferAddition } from "@/lib/portfolios/schema";
import { entriesMatching } from "./queries";

/**
 * Puts the chosen offers, or all that match the filter now, into the draft, priced by the rule; those already in it stay
 * as they are. At most 20,000. Returns how many came in. Throws NOT_FOUND, INVALID, LIMIT, and CONFLICT where other ones
 * match than were shown.
 */
export async function addOffers(scope: Scope, given: OfferAddition, step = newId()): Promise<number> {
  const { which, id: chosen, portfolio, expected } = given;
  if (which === "chosen" && !chosen.length) throw new AppError("INVALID", "nothingChosen");
  const candidates = which === "matching" ? await findCandidates(scope, given) : {};
  if (candidates.found?.more)
    throw new AppError("LIMIT", "tooManyMatch", { most: candidates.found.ids.length });
  const draft = await openDraft(scope, portfolio);
  const wanted =
    which === "chosen"
      ? and(eligible(scope.actor.tenantId, draft.currency), inArray(offers.id, chosen))
      : offersMatching(scope, draft, { ...given, show: undefined }, candidates);
  const added = await insertEntries(scope, draft, wanted, given);
  const count = added.length;
  if (which === "matching" && count !== expected) throw new AppError("CONFLICT", "selectionChanged");
  const { transfer, suggested, ending, floor, ceiling, commission } = given;
  await audit(scope, {
    entry: step,
    action: "entries-added",
    record: recordOf(draft),
    words: { name: draft.name, count },
    after: { count, transfer, suggested, ending, floor, ceiling, commission, ...keptStep(draft, added) },
  });
  return count;
}

async function insertEntries(
  scope: Scope,
  draft: Draft,
  wanted: SQL | undefined,
  rule: OfferAddition,
): Promise<KeptTerms[]> {
  const { actor, tx } = scope;
  const price = (part: "one_time" | "recurring", shareBp: number) =>
    priced(sql.raw(`p.${part}`), shareBp, rule.ending, draft.currency);
  const { rows } = await tx.execute<{ terms: KeptTerms }>(sql`
    with ${pickedOffers(scope, wanted)}
    insert into portfolio_entries (tenant_id, id, portfolio_id, version_id, item_id, offer_id, sort_name, category_id,
      on_sale, search, transfer_one_time, transfer_recurring, suggested_one_time, suggested_recurring,
      floor_bp, ceiling_bp, commission_bp)
    select v.tenant_id, gen_random_uuid(), v.portfolio_id, v.id, p.item_id, p.offer_id, p.name, p.category_id,
      p.on_sale, p.search,
      ${price("one_time", rule.transfer)}, ${price("recurring", rule.transfer)},
      ${price("one_time", rule.suggested)}, ${price("recurring", rule.suggested)},
      ${rule.floor}::int, ${rule.ceiling}::int, ${rule.commission}::int
    from picked p
    join portfolio_versions v on v.tenant_id = ${actor.tenantId}::uuid and v.id = ${draft.versionId}::uuid
      and v.state = 'draft'
    on conflict (tenant_id, version_id, offer_id) do nothing
    returning ${keptTerms("portfolio_entries")} as terms`);
  if (rows.length > MOST_AT_ONCE) throw new AppError("LIMIT", "tooManyMatch", { most: MOST_AT_ONCE });
  return rows.map(({ terms }) => terms);
}

/**
 * The chosen offers with what an entry carries of them, as the table `picked` of a statement. Locks items and offers while it
 * reads whether they are on sale, so that a sales stop at the same moment is not missed.
 */
export function pickedOffers({ actor, tx }: Scope, wanted: SQL | undefined): SQL {
  const picked = tx
    .select({
      itemId: items.id,
      offerId: offers.id,
      name: items.name,
      categoryId: items.categoryId,
      onSale: sql<boolean>`${items.state} = 'active' and ${offers.state} = 'active'`.as("on_sale"),
      search: items.search,
      oneTime: offers.oneTime,
      recurring: offers.recurring,
    })
    .from(items)
    .innerJoin(offers, ofItem)
    .where(and(eq(items.tenantId, actor.tenantId), wanted))
    .limit(MOST_AT_ONCE + 1)
    .for("share");
  return sql`picked (item_id, offer_id, name, category_id, on_sale, search, one_time, recurring) as (${picked})`;
}

/**
 * The price that a rule makes of a list price of 0 or more, in minor units and inside the database: a share of it in basis
 * points, rounded to the hundredths that it should end in, if any.
 */
export function priced(list: SQL, shareBp: number, ending: number | null, currency: string): SQL {
  const share = sql`((${list} * ${shareBp}::bigint * 2 + 10000) / 20000)`;
  if (ending === null) return share;
  const { step, end } = endingIn(ending, currency);
  return sql`case when ${list} is null then null when ${share} = 0 then 0
    else greatest(0, (2 * (${share} - ${end}::bigint) + ${step}::bigint) / (2 * ${step}::bigint)) * ${step}::bigint
      + ${end}::bigint end`;
}

/**
 * Takes the chosen offers, or all that match the filter now, out of the draft; those that are not in it are passed over.
 * Returns how many. Throws NOT_FOUND, INVALID, LIMIT, and CONFLICT where other ones match than were counted.
 */
export async function removeEntries(scope: Scope, given: EntryRemoval, step = newId()): Promise<number> {
  const { portfolio, which, id, expected } = given;
  if (which === "chosen" && !id.length) throw new AppError("INVALID", "nothingChosen");
  const draft = await openDraft(scope, portfolio);
  const wanted =
    which === "chosen"
      ? inArray(portfolioEntries.offerId, id)
      : entriesMatching(scope, draft.versionId, given, await findIdsBelow(scope, given.category));
  const gone = await deleteEntries(scope, draft, wanted);
  if (!gone.length) throw notThere();
  if (gone.length > MOST_COUNTED) throw new AppError("LIMIT", "tooManyMatch", { most: MOST_COUNTED });
  if (which === "matching" && gone.length !== expected) throw new AppError("CONFLICT", "edited");
  await audit(scope, {
    entry: step,
    action: "entries-removed",
    record: recordOf(draft),
    words: { name: draft.name, count: gone.length },
    before: { offers: gone.map(([offerId]) => offerId), ...keptStep(draft, gone) },
  });
  return gone.length;
}

async function deleteEntries({ actor, tx }: Scope, draft: Draft, wanted: SQL | undefined) {
  const gone = await tx
    .delete(portfolioEntries)
    .where(
      and(eq(portfolioEntries.tenantId, actor.tenantId), inDraft(actor.tenantId, draft.versionId), wanted),
    )
    .returning({ terms: sql<KeptTerms>`${keptTerms("portfolio_entries")}` });
  return gone.map(({ terms }) => terms);
}

/** Sets the terms of one entry of the draft. Throws NOT_FOUND, INVALID for a missing price, CONFLICT when it was changed meanwhile. */
export async function changeEntry(scope: Scope, given: EntryChange): Promise<void> {
  const { actor, tx } = scope;
  const draft = await openDraft(scope, given.portfolio);
  if (draft.currency !== given.currency) throw new AppError("CONFLICT", "edited");
  const own = and(
    eq(portfolioEntries.tenantId, actor.tenantId),
    inDraft(actor.tenantId, draft.versionId),
    eq(portfolioEntries.offerId, given.offer),
  );
  const before = await findTerms(scope, draft, given.offer);
  if (!before) throw notThere();
  const list = { oneTime: before.listOneTime, recurring: before.listRecurring };
  const missing = missingPrice(list, given);
  if (missing) throw new AppError("INVALID", "priceMissing", {}, missing);
  const { floor: floorBp, ceiling: ceilingBp, commission: commissionBp } = given;
  const after = { ...pricesFor(list, given), floorBp, ceilingBp, commissionBp };
  const changed = await tx
    .update(portfolioEntries)
    .set({ ...after, updatedAt: new Date() })
    .where(and(own, eq(portfolioEntries.updatedAt, given.seen)))
    .returning({ id: portfolioEntries.id });
  if (!changed.length) throw new AppError("CONFLICT", "edited");
  const { sortName: item, listOneTime, listRecurring, ...terms } = before;
  await audit(scope, {
    action: "entry-changed",
    record: recordOf(draft),
    words: { name: draft.name, item },
    before: { offerId: given.offer, currency: draft.currency, ...terms },
    after: { offerId: given.offer, currency: draft.currency, ...after },
  });
}

async function findTerms({ actor, tx }: Scope, draft: Draft, offerId: string) {
  const e = portfolioEntries;
  const [found] = await tx
    .select({
      sortName: e.sortName,
      listOneTime: offers.oneTime,
      listRecurring: offers.recurring,
      transferOneTime: e.transferOneTime,
      transferRecurring: e.transferRecurring,
      suggestedOneTime: e.suggestedOneTime,
      suggestedRecurring: e.suggestedRecurring,
      floorBp: e.floorBp,
      ceilingBp: e.ceilingBp,
      commissionBp: e.commissionBp,
    })
    .from(e)
    .innerJoin(
      portfolioVersions,
      and(
        eq(portfolioVersions.tenantId, e.tenantId),
        eq(portfolioVersions.id, e.versionId),
        eq(portfolioVersions.state, "draft"),
      ),
    )
    .innerJoin(offers, and(eq(offers.tenantId, e.tenantId), eq(offers.id, e.offerId)))
    .where(and(eq(e.tenantId, actor.tenantId), eq(e.versionId, draft.versionId), eq(e.offerId, offerId)));
  return found;
}
