import { removeEntriesAction } from "@/app/[tenant]/provider/portfolios/actions";
import { Notice } from "@/components/frame/notice";
import { EntryList } from "@/components/portfolios/entry-list";
import { PortfolioHeader } from "@/components/portfolios/portfolio-header";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { listEntries } from "@/lib/portfolios/entries/queries";
import { entryList } from "@/lib/portfolios/schema";

export const generateMetadata = titled("portfolios", "tab.entries");

export default async function EntriesPage(
  props: PageProps<"/[tenant]/provider/portfolios/[portfolio]/entries">,
) {
  const loaded = await load("provider", "portfolio:read", props, entryList, listEntries);
  const { data, query, actor, tenant, notice } = loaded;
  return (
    <>
      <PortfolioHeader portfolio={data.portfolio} actor={actor} current="entries" />
      <Notice notice={notice} />
      <EntryList
        data={data}
        query={query}
        tenant={tenant}
        remove={can(actor, "portfolio:edit") ? removeEntriesAction : undefined}
      />
    </>
  );
}
