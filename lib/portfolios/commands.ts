import { and, eq, sql } from "drizzle-orm";
import { portfolioEntries, portfolios, portfolioVersions } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import { type Besides, record } from "@/lib/audit/audit";
import { AppError, notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { recordStep } from "@/lib/entries/commands";
import { tell } from "@/lib/notifications/commands";
import { transitionAll } from "@/lib/states/transition";
import { countChanges } from "./comparison/queries";
import { findDraft, inDraft } from "./draft";
import { versionMachine } from "./machine";
import { aboutPortfolio } from "./rules";
import type { DraftDecision, NewPortfolio, PortfolioChange, Publication } from "./schema";

/** Creates an empty portfolio: nothing may be sold from it until a version is published. Throws CONFLICT for a name in use. */
export async function createPortfolio(scope: Scope, given: NewPortfolio): Promise<{ id: string }> {
  const { actor, tx } = scope;
  const [made] = await tx
    .insert(portfolios)
    .values({ tenantId: actor.tenantId, ...given })
    .returning({ id: portfolios.id });
  if (!made) throw notThere();
  const { name } = given;
  await record(scope, "portfolio-created", aboutPortfolio({ id: made.id, name }), { after: given });
  return made;
}

/** Changes name, description and the prices of renewals. Throws NOT_FOUND, CONFLICT when somebody saved it meanwhile or the name is in use. */
export async function changePortfolio(scope: Scope, given: PortfolioChange): Promise<void> {
  const { portfolio, version, ...after } = given;
  const { name } = after;
  const before = await findTexts(scope, portfolio);
  await counted(scope, portfolio, version, after);
  await record(scope, "portfolio-changed", aboutPortfolio({ id: portfolio, name }), { before, after });
}

async function findTexts({ actor, tx }: Scope, id: string) {
  const [found] = await tx
    .select({
      name: portfolios.name,
      description: portfolios.description,
      renewalPrices: portfolios.renewalPrices,
    })
    .from(portfolios)
    .where(and(eq(portfolios.tenantId, actor.tenantId), eq(portfolios.id, id)))
    .for("update");
  if (!found) throw notThere();
  return found;
}

/**
 * Makes the draft the live version, and the live one superseded. Waits for orders that are being placed from this
 * portfolio, as they wait for it. Throws CONFLICT when the draft is not the one that was read, or holds no change,
 * INVALID where offers get the price 0 with it and `free` is no yes.
 */
export async function publishPortfolio(scope: Scope, { portfolio, version, free }: Publication) {
  const { actor, tx } = scope;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${portfolio}::text, 0))`);
  const { name, liveVersionId } = await counted(scope, portfolio, version, {});
  const draft = await findDraft(tx, actor.tenantId, portfolio);
  if (!draft) throw new AppError("CONFLICT", "nothingToPublish");
  const changes = await countChanges(scope, liveVersionId, draft.versionId);
  if (liveVersionId && !changes.added && !changes.removed && !changes.changed)
    throw new AppError("CONFLICT", "nothingToPublish");
  if (changes.free && !free) throw new AppError("INVALID", "freeOffers", { count: changes.free }, "free");
  const { added, removed, changed } = changes;
  await moveVersion(scope, "supersede", { id: portfolio, name });
  await moveVersion(
    scope,
    "publish",
    { id: portfolio, name },
    {
      words: { number: draft.number, added, removed, changed },
      before: { versionId: liveVersionId },
      after: { versionId: draft.versionId, ...changes },
    },
  );
  await tx
    .update(portfolios)
    .set({ liveVersionId: draft.versionId })
    .where(and(eq(portfolios.tenantId, actor.tenantId), eq(portfolios.id, portfolio)));
  await recordStep(tx, actor.tenantId, { portfolioId: portfolio, from: liveVersionId, to: draft.versionId });
  await tell(scope, { kind: "portfolio-published", recordId: portfolio, words: {} });
  return { number: draft.number, ...changes };
}

/** Throws the draft of a portfolio away, with what was changed in it. Throws NOT_FOUND, CONFLICT. */
export async function resetDraft(scope: Scope, { portfolio, version }: DraftDecision): Promise<void> {
  const { actor, tx } = scope;
  const { name } = await counted(scope, portfolio, version, {});
  const draft = await findDraft(tx, actor.tenantId, portfolio);
  if (!draft) throw new AppError("CONFLICT", "nothingToPublish");
  await tx
    .delete(portfolioEntries)
    .where(and(eq(portfolioEntries.tenantId, actor.tenantId), inDraft(actor.tenantId, draft.versionId)));
  await tx
    .delete(portfolioVersions)
    .where(
      and(
        eq(portfolioVersions.tenantId, actor.tenantId),
        eq(portfolioVersions.id, draft.versionId),
        eq(portfolioVersions.state, "draft"),
      ),
    );
  await record(scope, "portfolio-draft-reset", aboutPortfolio({ id: portfolio, name }));
}

/** Writes the portfolio's own row if it is still at the version that was read, and locks it until commit. */
async function counted(
  { actor, tx }: Scope,
  portfolio: string,
  version: number,
  values: Partial<Pick<PortfolioChange, "name" | "description" | "renewalPrices">>,
) {
  const own = and(eq(portfolios.tenantId, actor.tenantId), eq(portfolios.id, portfolio));
  const [changed] = await tx
    .update(portfolios)
    .set({ ...values, ...nextVersion(portfolios) })
    .where(and(own, eq(portfolios.version, version)))
    .returning({ name: portfolios.name, liveVersionId: portfolios.liveVersionId });
  if (changed) return changed;
  const [known] = await tx.select({ id: portfolios.id }).from(portfolios).where(own);
  throw known ? new AppError("CONFLICT", "edited") : notThere();
}

const moveVersion = (
  scope: Scope,
  verb: "publish" | "supersede",
  portfolio: { id: string; name: string },
  besides?: Besides,
) =>
  transitionAll(
    scope,
    versionMachine,
    verb,
    {
      state: portfolioVersions.state,
      reach: eq(portfolioVersions.tenantId, scope.actor.tenantId),
      write: ({ to, at }, which) =>
        scope.tx
          .update(portfolioVersions)
          .set({
            state: to,
            ...(verb === "publish" && { effectiveAt: at, publishedAt: at, publishedBy: scope.actor.userId }),
            updatedAt: at,
          })
          .where(which)
          .returning({ id: portfolioVersions.id }),
      about: () => aboutPortfolio(portfolio),
    },
    { where: eq(portfolioVersions.portfolioId, portfolio.id), ...besides },
  );
