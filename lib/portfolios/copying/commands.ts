import { portfolios } from "@/db/schema";
import { record } from "@/lib/audit/audit";
import { notThere } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { copyEntries, openDraft } from "@/lib/portfolios/draft";
import { getPortfolio } from "@/lib/portfolios/queries";
import { aboutPortfolio } from "@/lib/portfolios/rules";
import type { PortfolioCopy } from "@/lib/portfolios/schema";

/**
 * Creates a portfolio whose draft holds what the live version (or the draft) of another one holds, in its currency; no
 * reseller has it yet. Throws NOT_FOUND, CONFLICT for a name in use.
 */
export async function copyPortfolio(scope: Scope, given: PortfolioCopy): Promise<{ id: string }> {
  const { actor, tx } = scope;
  const { portfolio, name, description, of } = given;
  const from = await getPortfolio(scope, { portfolio });
  const version =
    of === "draft" ? (from.draftId ?? from.liveVersionId) : (from.liveVersionId ?? from.draftId);
  const [made] = await tx
    .insert(portfolios)
    .values({
      tenantId: actor.tenantId,
      name,
      description,
      currency: from.currency,
      renewalPrices: from.renewalPrices,
    })
    .returning({ id: portfolios.id });
  if (!made) throw notThere();
  if (version) {
    const draft = await openDraft(scope, made.id);
    await copyEntries(tx, actor.tenantId, version, draft.versionId);
  }
  await record(scope, "portfolio-copied", aboutPortfolio({ id: made.id, name }), {
    words: { from: from.name },
    after: { from: from.id, version, name, description },
  });
  return made;
}
