import { changeEntriesAction, undoEntriesAction } from "@/app/[tenant]/provider/portfolios/actions";
import { Notice } from "@/components/frame/notice";
import { EntryList, narrowing } from "@/components/portfolios/entry-list";
import { PortfolioHeader } from "@/components/portfolios/portfolio-header";
import { UndoForm } from "@/components/ui/undo-form";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { listEntries } from "@/lib/portfolios/entries/queries";
import { entryList } from "@/lib/portfolios/schema";
import { entrySteps } from "@/lib/portfolios/undo/commands";

export const generateMetadata = titled("portfolios", "tab.entries");

export default async function EntriesPage(
  props: PageProps<"/[tenant]/provider/portfolios/[portfolio]/entries">,
) {
  const loaded = await load("provider", "portfolio:read", props, entryList, listEntries, ({ portfolio }) => ({
    actions: entrySteps,
    record: portfolio,
  }));
  const { data, query, actor, tenant, notice, undo } = loaded;
  const mayEdit = can(actor, "portfolio:edit");
  return (
    <>
      <PortfolioHeader portfolio={data.portfolio} actor={actor} current="entries" />
      <Notice
        notice={notice}
        undo={
          mayEdit && (
            <UndoForm action={undoEntriesAction} tenant={tenant} step={undo} back={narrowing(query)} />
          )
        }
      />
      <EntryList
        data={data}
        query={query}
        tenant={tenant}
        change={mayEdit ? changeEntriesAction : undefined}
      />
    </>
  );
}
