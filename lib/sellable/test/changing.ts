import { eq, sql } from "drizzle-orm";
import { portfolios } from "@/db/schema";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { publishPortfolio } from "@/lib/portfolios/commands";
import { openDraft } from "@/lib/portfolios/draft";
import { listChanges } from "@/lib/sellable/changes/queries";
import type { ChangeKind } from "@/lib/sellable/changes/schema";
import type { World } from "@/test/world/world";

/** What changed for somebody in the last seven days. */
export const look = (actor: Actor, more: { only?: ChangeKind } = {}) =>
  withPermission(
    actor,
    "catalogue:read",
    (scope) => listChanges(scope, { since: "week", only: more.only, page: undefined, locale: "en" }),
    "read only",
  );

/** Changes the draft of a world's portfolio as somebody would and publishes it; its resellers then sell from the new version. */
export const publishChanged = (market: World, change: (draft: string) => ReturnType<typeof sql>[]) =>
  withPermission(market.provider, "portfolio:publish", async (scope) => {
    const { portfolioId } = market.alpha;
    const { versionId } = await openDraft(scope, portfolioId);
    for (const statement of change(versionId)) await scope.tx.execute(statement);
    const [{ version } = { version: 0 }] = await scope.tx
      .select({ version: portfolios.version })
      .from(portfolios)
      .where(eq(portfolios.id, portfolioId));
    await publishPortfolio(scope, { portfolio: portfolioId, version });
  });

/** Sets terms of an offer in a draft. */
export const setEntry = (draft: string, offerId: string, set: ReturnType<typeof sql>) =>
  sql`update portfolio_entries set ${set} where version_id = ${draft}::uuid and offer_id = ${offerId}::uuid`;
