import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { portfolioEntries } from "@/db/schema";
import { audit } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
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
import { priced } from "@/lib/portfolios/entries/commands";
import { entriesMatching } from "@/lib/portfolios/entries/queries";
import { MOST_AT_ONCE } from "@/lib/portfolios/offers/queries";
import { MOST_COUNTED } from "@/lib/portfolios/queries";
import type { PriceRuleForm } from "@/lib/portfolios/schema";

const e = portfolioEntries;

/**
 * Sets the prices of the chosen entries of the draft, or of all that match the filter now, by a rule from their list
 * prices; at most 20,000. Returns how many changed. Throws NOT_FOUND, INVALID, LIMIT, and CONFLICT where other ones match
 * than were shown.
 */
export async function priceEntries(scope: Scope, given: PriceRuleForm, step = newId()): Promise<number> {
  const { portfolio, which, id: chosen, transfer, suggested, ending, limits, expected } = given;
  if (which === "chosen" && !chosen.length) throw new AppError("INVALID", "nothingChosen");
  if (transfer === null && suggested === null && !limits)
    throw new AppError("INVALID", "ruleEmpty", {}, "transfer");
  const draft = await openDraft(scope, portfolio);
  const wanted =
    which === "chosen"
      ? and(eq(e.tenantId, scope.actor.tenantId), inArray(e.offerId, chosen))
      : entriesMatching(scope, draft.versionId, given, await findIdsBelow(scope, given.category));
  const matching = await countFew(scope, draft, wanted);
  // A list counts no further than this.
  if (which === "matching" && Math.min(matching, MOST_COUNTED + 1) !== expected)
    throw new AppError("CONFLICT", "selectionChanged");
  const changed = await applyRule(scope, draft, wanted, given);
  const count = changed.length;
  const { floor, ceiling, commission } = given;
  if (count) {
    await audit(scope, {
      entry: step,
      action: "entries-priced",
      record: recordOf(draft),
      words: { name: draft.name, count },
      after: {
        ...{ count, transfer, suggested, ending, ...(limits && { floor, ceiling, commission }) },
        ...keptStep(draft, changed),
      },
    });
  }
  return count;
}

async function countFew({ actor, tx }: Scope, draft: Draft, wanted: SQL | undefined): Promise<number> {
  const some = tx
    .select({ id: e.id })
    .from(e)
    .where(and(inDraft(actor.tenantId, draft.versionId), wanted))
    .limit(MOST_AT_ONCE + 1);
  const count = await tx.$count(some.as("some"));
  if (count > MOST_AT_ONCE) throw new AppError("LIMIT", "tooManyMatch", { most: MOST_AT_ONCE });
  return count;
}

/** Writes only what differs, so that an entry's last change is a real one. */
async function applyRule(
  { actor, tx }: Scope,
  draft: Draft,
  wanted: SQL | undefined,
  rule: PriceRuleForm,
): Promise<[was: KeptTerms, is: KeptTerms][]> {
  const price = (of: "transfer" | "suggested", part: "one_time" | "recurring") =>
    priceOf(rule, of, part, draft.currency);
  const bounds = (points: number | null, now: SQL) => (rule.limits ? sql`${points}::int` : now);
  const { rows } = await tx.execute<{ was: KeptTerms; is: KeptTerms }>(sql`
    with wanted as (
      select ${e.id} as id, ${keptTerms("portfolio_entries")} as was,
        ${price("transfer", "one_time")} as transfer_one_time, ${price("transfer", "recurring")} as transfer_recurring,
        ${price("suggested", "one_time")} as suggested_one_time, ${price("suggested", "recurring")} as suggested_recurring,
        ${bounds(rule.floor, sql`${e.floorBp}`)} as floor_bp, ${bounds(rule.ceiling, sql`${e.ceilingBp}`)} as ceiling_bp,
        ${bounds(rule.commission, sql`${e.commissionBp}`)} as commission_bp
      from ${e}
      join offers o on o.tenant_id = ${actor.tenantId}::uuid and o.id = ${e.offerId}
      where ${and(eq(e.tenantId, actor.tenantId), inDraft(actor.tenantId, draft.versionId), wanted)})
    update portfolio_entries d
    set transfer_one_time = w.transfer_one_time, transfer_recurring = w.transfer_recurring,
      suggested_one_time = w.suggested_one_time, suggested_recurring = w.suggested_recurring,
      floor_bp = w.floor_bp, ceiling_bp = w.ceiling_bp, commission_bp = w.commission_bp, updated_at = now()
    from wanted w
    where d.tenant_id = ${actor.tenantId}::uuid and d.id = w.id
      and (d.transfer_one_time, d.transfer_recurring, d.suggested_one_time, d.suggested_recurring, d.floor_bp,
        d.ceiling_bp, d.commission_bp) is distinct from (w.transfer_one_time, w.transfer_recurring,
        w.suggested_one_time, w.suggested_recurring, w.floor_bp, w.ceiling_bp, w.commission_bp)
    returning w.was, ${keptTerms("d")} as "is"`);
  return rows.map(({ was, is }) => [was, is]);
}

/** What a rule makes of one price; where it is for one price alone, an entry still has both prices of a part, or none. */
function priceOf(
  rule: PriceRuleForm,
  of: "transfer" | "suggested",
  part: "one_time" | "recurring",
  currency: string,
): SQL {
  const other = of === "transfer" ? "suggested" : "transfer";
  const list = sql.raw(`o.${part}`);
  const ofEntry = (price: string) => sql.raw(`portfolio_entries.${price}_${part}`);
  const share = rule[of];
  const made = share === null ? ofEntry(of) : priced(list, share, rule.ending, currency);
  if ((share === null) === (rule[other] === null)) return made;
  return sql`case when ${share === null ? list : ofEntry(other)} is not null then ${made} end`;
}
