import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { folded } from "@/db/columns";
import { portfolioEntries, portfolios, portfolioVersions, resellers } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { searchWords } from "@/lib/base/words";
import { can, type Scope } from "@/lib/door/scope";
import { keyset, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { nameDirection } from "@/lib/list/sort";
import type { PortfolioList } from "./schema";

/** Entries are counted up to here. */
export const MOST_COUNTED = 10_000;
const MOST_RESELLERS = 50;

const draftOf = (tenantId: string) => sql<
  string | null
>`(select v.id from ${portfolioVersions} v where v.tenant_id = ${tenantId}::uuid
  and v.portfolio_id = ${portfolios}.id and v.state = 'draft')`;

const liveEntries = (tenantId: string, most: number) =>
  sql<number>`(select count(*)::int from (select 1 from ${portfolioEntries} e
    where e.tenant_id = ${tenantId}::uuid and e.version_id = ${portfolios}.live_version_id limit ${most + 1}) as counted)`;

/** One page of the tenant's portfolios by name, with live version, entries (counted to 1,001) and resellers. */
export async function listPortfolios({ actor, tx }: Scope, { q, state, sort, page }: PortfolioList) {
  const { where, orderBy } = keyset(portfolios.name, portfolios.id, page, nameDirection(sort));
  const found = await tx
    .select({
      id: portfolios.id,
      name: portfolios.name,
      currency: portfolios.currency,
      liveNumber: portfolioVersions.number,
      publishedAt: portfolioVersions.publishedAt,
      entries: liveEntries(actor.tenantId, 1000),
      hasDraft: sql<boolean>`${draftOf(actor.tenantId)} is not null`,
      resellers: sql<number>`(select count(*)::int from ${resellers} r
        where r.tenant_id = ${actor.tenantId}::uuid and r.portfolio_id = ${portfolios}.id)`,
    })
    .from(portfolios)
    .leftJoin(
      portfolioVersions,
      and(
        eq(portfolioVersions.tenantId, portfolios.tenantId),
        eq(portfolioVersions.id, portfolios.liveVersionId),
      ),
    )
    .where(
      and(
        eq(portfolios.tenantId, actor.tenantId),
        q ? sql`${folded(portfolios.name)} like all (${sql.param(searchWords(q))}::text[])` : undefined,
        state && inArray(portfolios.id, withDraft({ actor, tx })),
        where,
      ),
    )
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found, page, ({ name, id }) => ({ value: name, id }));
}

const withDraft = ({ actor, tx }: Pick<Scope, "actor" | "tx">) =>
  tx
    .select({ id: portfolioVersions.portfolioId })
    .from(portfolioVersions)
    .where(and(eq(portfolioVersions.tenantId, actor.tenantId), eq(portfolioVersions.state, "draft")));

export type PortfolioRow = Awaited<ReturnType<typeof listPortfolios>>["rows"][number];

/** One portfolio with its live version and draft; throws NOT_FOUND. */
export async function getPortfolio({ actor, tx }: Scope, { portfolio }: { portfolio: string }) {
  const [found] = await tx
    .select({
      id: portfolios.id,
      name: portfolios.name,
      currency: portfolios.currency,
      description: portfolios.description,
      renewalPrices: portfolios.renewalPrices,
      version: portfolios.version,
      liveVersionId: portfolios.liveVersionId,
      liveNumber: portfolioVersions.number,
      publishedAt: portfolioVersions.publishedAt,
      draftId: draftOf(actor.tenantId),
    })
    .from(portfolios)
    .leftJoin(
      portfolioVersions,
      and(
        eq(portfolioVersions.tenantId, portfolios.tenantId),
        eq(portfolioVersions.id, portfolios.liveVersionId),
      ),
    )
    .where(and(eq(portfolios.tenantId, actor.tenantId), eq(portfolios.id, portfolio)));
  if (!found) throw notThere();
  return found;
}

export type Portfolio = Awaited<ReturnType<typeof getPortfolio>>;

/** A portfolio's record: its versions with their entries (counted to 10,001), who has it (at most 50), its timeline. */
export async function getPortfolioRecord(scope: Scope, path: { portfolio: string }) {
  const portfolio = await getPortfolio(scope, path);
  return {
    portfolio,
    versions: await listVersions(scope, portfolio.id),
    resellers: can(scope.actor, "reseller:read") ? await listHolders(scope, portfolio.id) : undefined,
    timeline: await listTimeline(scope, "portfolio", portfolio.id),
  };
}

export type PortfolioRecord = Awaited<ReturnType<typeof getPortfolioRecord>>;

const listVersions = ({ actor, tx }: Scope, portfolioId: string) =>
  tx
    .select({
      id: portfolioVersions.id,
      number: portfolioVersions.number,
      state: portfolioVersions.state,
      publishedAt: portfolioVersions.publishedAt,
      entries: sql<number>`(select count(*)::int from (select 1 from ${portfolioEntries} e
        where e.tenant_id = ${actor.tenantId}::uuid and e.version_id = ${portfolioVersions}.id
        limit ${MOST_COUNTED + 1}) as counted)`,
    })
    .from(portfolioVersions)
    .where(
      and(eq(portfolioVersions.tenantId, actor.tenantId), eq(portfolioVersions.portfolioId, portfolioId)),
    )
    .orderBy(desc(portfolioVersions.number))
    .limit(10);

const listHolders = ({ actor, tx }: Scope, portfolioId: string) =>
  tx
    .select({ id: resellers.id, name: resellers.name, state: resellers.state, model: resellers.model })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.portfolioId, portfolioId)))
    .orderBy(resellers.name, resellers.id)
    .limit(MOST_RESELLERS);

/** The portfolios with a live version, by name: what a reseller can be given. */
export const listPublishedPortfolios = ({ actor, tx }: Scope) =>
  tx
    .select({ id: portfolios.id, name: portfolios.name, currency: portfolios.currency })
    .from(portfolios)
    .where(and(eq(portfolios.tenantId, actor.tenantId), sql`${portfolios.liveVersionId} is not null`))
    .orderBy(portfolios.name, portfolios.id)
    .limit(500);
