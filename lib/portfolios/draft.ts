import { and, eq, max, sql } from "drizzle-orm";
import { newId } from "@/db/columns";
import { portfolioEntries, portfolios, portfolioVersions } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { notThere } from "@/lib/base/errors";
import type { Scope, Tx } from "@/lib/door/scope";

export type Draft = {
  portfolioId: string;
  versionId: string;
  name: string;
  currency: string;
  number: number;
};

/**
 * Opens the draft of a portfolio for one write: a copy of the live version where there is none yet. Counts the edit on
 * the portfolio, whose row lock keeps edits and publishing apart until commit. Throws NOT_FOUND.
 */
export async function openDraft({ actor, tx }: Scope, portfolioId: string): Promise<Draft> {
  const ofPortfolio = and(eq(portfolios.tenantId, actor.tenantId), eq(portfolios.id, portfolioId));
  const [portfolio] = await tx
    .update(portfolios)
    .set({ ...nextVersion(portfolios) })
    .where(ofPortfolio)
    .returning({
      name: portfolios.name,
      currency: portfolios.currency,
      liveVersionId: portfolios.liveVersionId,
    });
  if (!portfolio) throw notThere();
  const { liveVersionId, ...rest } = portfolio;
  const known = await findDraft(tx, actor.tenantId, portfolioId);
  if (known) return { portfolioId, ...rest, ...known };
  const made = await insertDraft(tx, actor.tenantId, portfolioId);
  if (liveVersionId) await copyEntries(tx, actor.tenantId, liveVersionId, made.versionId);
  return { portfolioId, ...rest, ...made };
}

/** The draft of a portfolio, if it has one. */
export async function findDraft(tx: Tx, tenantId: string, portfolioId: string) {
  const [draft] = await tx
    .select({ versionId: portfolioVersions.id, number: portfolioVersions.number })
    .from(portfolioVersions)
    .where(
      and(
        eq(portfolioVersions.tenantId, tenantId),
        eq(portfolioVersions.portfolioId, portfolioId),
        eq(portfolioVersions.state, "draft"),
      ),
    );
  return draft;
}

/** True of entries whose version is still a draft: part of every write, since published versions never change. */
export const inDraft = (tenantId: string, versionId: string) =>
  and(
    eq(portfolioEntries.versionId, versionId),
    sql`exists (select 1 from ${portfolioVersions} v where v.tenant_id = ${tenantId}::uuid
      and v.id = ${portfolioEntries}.version_id and v.state = 'draft')`,
  );

/** Copies the entries of one version into a draft, also of another portfolio, in one statement. */
export async function copyEntries(tx: Tx, tenantId: string, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    insert into portfolio_entries (tenant_id, id, portfolio_id, version_id, item_id, offer_id, sort_name, category_id,
      on_sale, search, transfer_one_time, transfer_recurring, suggested_one_time, suggested_recurring,
      floor_bp, ceiling_bp, commission_bp, created_at, updated_at)
    select e.tenant_id, gen_random_uuid(), draft.portfolio_id, draft.id, e.item_id, e.offer_id, e.sort_name, e.category_id,
      e.on_sale, e.search, e.transfer_one_time, e.transfer_recurring, e.suggested_one_time, e.suggested_recurring,
      e.floor_bp, e.ceiling_bp, e.commission_bp, e.created_at, e.updated_at
    from portfolio_entries e
    join portfolio_versions draft on draft.tenant_id = e.tenant_id and draft.id = ${to}::uuid
      and draft.state = 'draft'
    where e.tenant_id = ${tenantId}::uuid and e.version_id = ${from}::uuid
    returning portfolio_entries.id`);
}

async function insertDraft(tx: Tx, tenantId: string, portfolioId: string) {
  const versionId = newId();
  const number = (await lastNumber(tx, tenantId, portfolioId)) + 1;
  await tx.insert(portfolioVersions).values({ tenantId, id: versionId, portfolioId, state: "draft", number });
  return { versionId, number };
}

async function lastNumber(tx: Tx, tenantId: string, portfolioId: string) {
  const [last] = await tx
    .select({ number: max(portfolioVersions.number) })
    .from(portfolioVersions)
    .where(and(eq(portfolioVersions.tenantId, tenantId), eq(portfolioVersions.portfolioId, portfolioId)));
  return last?.number ?? 0;
}

/** The record that changes of a draft are written under. */
export const recordOf = ({ portfolioId, name }: Draft) => ({
  kind: "portfolio",
  id: portfolioId,
  label: name,
});

/** A step with more entries than this cannot be taken back: its terms are not kept. */
export const MOST_UNDONE = 1000;

/** The terms of an entry as steps keep them: its offer, four prices in minor units, floor, ceiling and commission. */
export type KeptTerms = [offerId: string, ...terms: (number | null)[]];

/** The terms of an entry as one value, in the order of KeptTerms. */
export const keptTerms = (alias: string) =>
  sql.raw(
    `jsonb_build_array(${["offer_id", ...termColumns].map((column) => `${alias}.${column}`).join(", ")})`,
  );

export const termColumns = [
  "transfer_one_time",
  "transfer_recurring",
  "suggested_one_time",
  "suggested_recurring",
  "floor_bp",
  "ceiling_bp",
  "commission_bp",
] as const;

/** What an entry of a step keeps, so that it can be taken back: in which draft, and the terms; nothing of too many. */
export const keptStep = <Kept>({ versionId }: Draft, kept: Kept[]) =>
  kept.length <= MOST_UNDONE ? { draft: versionId, kept } : {};
