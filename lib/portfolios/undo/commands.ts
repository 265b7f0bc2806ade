import { and, eq, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { items, offers } from "@/db/schema";
import { audit } from "@/lib/audit/audit";
import { listStep, type Undone } from "@/lib/audit/steps";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { type Draft, findDraft, openDraft, recordOf, termColumns } from "@/lib/portfolios/draft";
import { pickedOffers } from "@/lib/portfolios/entries/commands";
import { eligible } from "@/lib/portfolios/offers/queries";

const terms = z.tuple([z.uuid()], z.int().nullable());
type Terms = z.output<typeof terms>;

const of = <Kept extends z.ZodType>(kept: Kept) => z.looseObject({ draft: z.uuid(), kept: z.array(kept) });

/** What the entries of the three steps keep. */
const steps = {
  "entries-added": z.object({ after: of(terms) }).transform(({ after }) => after),
  "entries-removed": z.object({ before: of(terms) }).transform(({ before }) => before),
  "entries-priced": z.object({ after: of(z.tuple([terms, terms])) }).transform(({ after }) => after),
};

/** What steps with many entries leave in the audit log, and undoEntries takes back. */
export const entrySteps = ["entries-added", "entries-removed", "entries-priced"] as const;

/**
 * Takes back one step with entries of a draft: what came in leaves it, what left comes back, and prices are what they were,
 * each only where nobody has changed the entry since, and the draft is still the same. What left comes back, and prices do,
 * only where the offer was not changed since; what left only where its item was not, either, unless it could be added today. Throws NOT_FOUND, and CONFLICT for a draft that
 * ends meanwhile.
 */
export async function undoEntries(
  scope: Scope,
  { step }: { step: string },
): Promise<Undone & { portfolio: string }> {
  const [entry] = await listStep(scope, step, entrySteps, 1);
  if (!entry) throw notThere();
  const { at, recordId: portfolio, changes } = entry;
  const added = steps["entries-added"].safeParse(changes).data;
  const removed = steps["entries-removed"].safeParse(changes).data;
  const priced = steps["entries-priced"].safeParse(changes).data;
  const taken = added ?? removed ?? priced;
  if (!taken) throw notThere();
  const kept = taken.kept.length;
  const known = await findDraft(scope.tx, scope.actor.tenantId, portfolio);
  if (known?.versionId !== taken.draft) return { portfolio, undone: 0, kept };
  const draft = await openDraft(scope, portfolio);
  // Another one where the draft was published or discarded before the lock.
  if (draft.versionId !== taken.draft) throw new AppError("CONFLICT", "edited");
  const undone =
    (added && (await takeOut(scope, draft, added.kept, at))) ??
    (removed && (await putIn(scope, draft, removed.kept, at))) ??
    (priced && (await priceBack(scope, draft, priced.kept, at))) ??
    0;
  if (undone)
    await audit(scope, {
      action: "entries-undone",
      record: recordOf(draft),
      words: { name: draft.name, count: undone },
      after: { count: undone },
    });
  return { portfolio, undone, kept: kept - undone };
}

const columns = sql.raw(["offer_id", ...termColumns].join(", "));
const termsOf = (alias: string) => sql.raw(termColumns.map((column) => `${alias}.${column}`).join(", "));

/** Terms as a table of a statement, under a name. */
function tableOf(rows: Terms[], name: "k" | "w"): SQL {
  const offers = sql`${sql.param(rows.map(([offerId]) => offerId))}::uuid[]`;
  const values = termColumns.map((_, at) => sql`${sql.param(rows.map((row) => row[at + 1]))}::bigint[]`);
  return sql`unnest(${sql.join([offers, ...values], sql`, `)}) as ${sql.raw(name)} (${columns})`;
}

/** Whoever changed an entry since meant its terms, even where they are the same again. */
const untouched = (at: Date) => sql`e.updated_at <= ${at.toISOString()}::timestamptz`;

const takeOut = async ({ actor, tx }: Scope, { versionId }: Draft, rows: Terms[], at: Date) => {
  const { rowCount } = await tx.execute(sql`
    delete from portfolio_entries e using ${tableOf(rows, "k")}
    where e.tenant_id = ${actor.tenantId}::uuid and e.version_id = ${versionId}::uuid and e.offer_id = k.offer_id
      and (${termsOf("e")}) is not distinct from (${termsOf("k")}) and ${untouched(at)}`);
  return rowCount ?? 0;
};

/** Prices are per period and for one way to buy, and both may change while no entry holds the offer. */
const putIn = async (scope: Scope, draft: Draft, rows: Terms[], at: Date) => {
  const { actor, tx } = scope;
  const same = and(
    eq(offers.currency, draft.currency),
    sql`${offers.id} = any(${sql.param(rows.map(([offerId]) => offerId))}::uuid[])`,
    lte(offers.updatedAt, at),
    or(lte(items.updatedAt, at), eligible(actor.tenantId, draft.currency)),
  );
  const { rowCount } = await tx.execute(sql`
    with ${pickedOffers(scope, same)}
    insert into portfolio_entries (tenant_id, id, portfolio_id, version_id, item_id, sort_name, category_id, on_sale,
      search, ${columns})
    select v.tenant_id, gen_random_uuid(), v.portfolio_id, v.id, p.item_id, p.name, p.category_id, p.on_sale, p.search,
      k.offer_id, ${termsOf("k")}
    from picked p
    join ${tableOf(rows, "k")} on k.offer_id = p.offer_id
    join portfolio_versions v on v.tenant_id = ${actor.tenantId}::uuid and v.id = ${draft.versionId}::uuid
      and v.state = 'draft'
    on conflict (tenant_id, version_id, offer_id) do nothing`);
  return rowCount ?? 0;
};

/** The prices of before were made for the offer of before, as in putIn. */
const priceBack = async ({ actor, tx }: Scope, { versionId }: Draft, rows: [Terms, Terms][], at: Date) => {
  const was = rows.map(([before]) => before);
  const is = rows.map(([, after]) => after);
  const set = sql.raw(termColumns.map((column) => `${column} = w.${column}`).join(", "));
  const { rowCount } = await tx.execute(sql`
    update portfolio_entries e set ${set}, updated_at = now()
    from ${tableOf(was, "w")}, ${tableOf(is, "k")}, offers o
    where e.tenant_id = ${actor.tenantId}::uuid and e.version_id = ${versionId}::uuid and e.offer_id = w.offer_id
      and k.offer_id = w.offer_id and (${termsOf("e")}) is not distinct from (${termsOf("k")}) and ${untouched(at)}
      and o.tenant_id = ${actor.tenantId}::uuid and o.id = w.offer_id and o.updated_at <= ${at.toISOString()}::timestamptz`);
  return rowCount ?? 0;
};
