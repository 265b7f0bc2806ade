import { and, eq, sql } from "drizzle-orm";
import { portfolios } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { differing } from "@/lib/entries/terms";
import { type ChangeKind, type ChangeRow, listChanges } from "@/lib/portfolios/comparison/queries";
import { listPublishedPortfolios } from "@/lib/portfolios/queries";
import { getReseller } from "@/lib/resellers/queries";
import type { Reassignment } from "@/lib/resellers/schema";

const ROWS_SHOWN = 10;
const BATCH = 500;

/** A reseller, the portfolios it can get, and what the chosen one would change for it; throws NOT_FOUND. */
export async function getReassignment(scope: Scope, wanted: Reassignment & { locale?: string }) {
  const reseller = await getReseller(scope, wanted);
  return {
    reseller,
    portfolios: await listPublishedPortfolios(scope),
    preview: wanted.portfolioId
      ? await previewOf(scope, reseller.portfolioId, wanted.portfolioId, wanted.locale)
      : undefined,
  };
}

export type ReassignmentPage = Awaited<ReturnType<typeof getReassignment>>;
export type ReassignmentPreview = NonNullable<ReassignmentPage["preview"]>;

async function previewOf(scope: Scope, from: string | null, to: string, locale?: string) {
  const present = from ? await findLive(scope, from) : undefined;
  const next = await findLive(scope, to);
  if (!next?.versionId) throw notThere();
  const versions = { before: present?.versionId ?? null, after: next.versionId };
  const { rows } = await scope.tx.execute<{ change: ChangeKind; count: number }>(sql`
    select change, count(*)::int as count
    from (${differing(scope.actor.tenantId, versions.before, versions.after, "sellable")}) as differing
    group by change`);
  const countOf = (change: ChangeKind) => rows.find((row) => row.change === change)?.count ?? 0;
  const part = async (change: ChangeKind) => ({
    count: countOf(change),
    rows: countOf(change)
      ? await listChanges(scope, sellableIn(versions), { only: change, limit: ROWS_SHOWN, locale })
      : [],
  });
  return {
    portfolio: next,
    currencies: { before: present?.currency ?? next.currency, after: next.currency },
    same: from === to,
    removed: await part("removed"),
    added: await part("added"),
    changed: await part("changed"),
  };
}

type Versions = { before: string | null; after: string | null };

const sellableIn = ({ before, after }: Versions) => ({
  live: before,
  draft: after,
  which: "sellable" as const,
});

async function findLive({ actor, tx }: Scope, id: string) {
  const [found] = await tx
    .select({
      id: portfolios.id,
      name: portfolios.name,
      currency: portfolios.currency,
      versionId: portfolios.liveVersionId,
    })
    .from(portfolios)
    .where(and(eq(portfolios.tenantId, actor.tenantId), eq(portfolios.id, id)));
  return found;
}

/** What a file of all changes reads: the two versions as they are now; throws NOT_FOUND. */
export async function getChangeSource(scope: Scope, { reseller: id, portfolioId }: Reassignment) {
  const reseller = await getReseller(scope, { reseller: id });
  const present = reseller.portfolioId ? await findLive(scope, reseller.portfolioId) : undefined;
  const next = portfolioId ? await findLive(scope, portfolioId) : undefined;
  if (!next?.versionId) throw notThere();
  return {
    reseller,
    versions: { before: present?.versionId ?? null, after: next.versionId },
    currencies: { before: present?.currency ?? next.currency, after: next.currency },
  };
}

/** The next 500 changes after one, by name. */
export const nextChanges = (scope: Scope, versions: Versions, last: ChangeRow | undefined) =>
  listChanges(scope, sellableIn(versions), {
    beside: last && { side: "after", value: last.sortName, id: last.offerId },
    limit: BATCH,
  });
