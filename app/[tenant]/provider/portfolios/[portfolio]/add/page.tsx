import { addOffersAction, undoEntriesAction } from "@/app/[tenant]/provider/portfolios/actions";
import { Notice } from "@/components/frame/notice";
import { OfferPicker } from "@/components/portfolios/offer-picker";
import { PortfolioHeader } from "@/components/portfolios/portfolio-header";
import { UndoForm } from "@/components/ui/undo-form";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { listOffers } from "@/lib/portfolios/offers/queries";
import { offerList } from "@/lib/portfolios/schema";
import { entrySteps } from "@/lib/portfolios/undo/commands";

export const generateMetadata = titled("portfolios", "addOffers");

export default async function AddOffersPage(
  props: PageProps<"/[tenant]/provider/portfolios/[portfolio]/add">,
) {
  const loaded = await load("provider", "portfolio:edit", props, offerList, listOffers, ({ portfolio }) => ({
    actions: entrySteps,
    record: portfolio,
  }));
  const { data, query, actor, tenant, notice, undo } = loaded;
  return (
    <>
      <PortfolioHeader portfolio={data.portfolio} actor={actor} current="add" />
      <Notice
        notice={notice}
        undo={<UndoForm action={undoEntriesAction} tenant={tenant} step={undo} back={{ q: query.q }} />}
      />
      <OfferPicker found={data} query={query} tenant={tenant} add={addOffersAction} />
    </>
  );
}
