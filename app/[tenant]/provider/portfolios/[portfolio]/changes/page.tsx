import { publishPortfolioAction, resetDraftAction } from "@/app/[tenant]/provider/portfolios/actions";
import { Notice } from "@/components/frame/notice";
import { DraftChanges } from "@/components/portfolios/draft-changes";
import { DraftReview } from "@/components/portfolios/draft-review";
import { PortfolioHeader } from "@/components/portfolios/portfolio-header";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getComparison } from "@/lib/portfolios/comparison/queries";
import { comparisonPath } from "@/lib/portfolios/schema";

export const generateMetadata = titled("portfolios", "tab.changes");

export default async function ChangesPage(
  props: PageProps<"/[tenant]/provider/portfolios/[portfolio]/changes">,
) {
  const loaded = await load("provider", "portfolio:read", props, comparisonPath, getComparison);
  const { data, query, actor, tenant, notice } = loaded;
  return (
    <>
      <PortfolioHeader portfolio={data.portfolio} actor={actor} current="changes" />
      <Notice notice={notice} />
      <DraftReview
        comparison={data}
        tenant={tenant}
        publish={can(actor, "portfolio:publish") ? publishPortfolioAction : undefined}
        reset={can(actor, "portfolio:edit") ? resetDraftAction : undefined}
      />
      <DraftChanges comparison={data} only={query.only} tenant={tenant} />
    </>
  );
}
