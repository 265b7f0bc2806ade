import { changeEntryAction } from "@/app/[tenant]/provider/portfolios/actions";
import { Notice } from "@/components/frame/notice";
import { EntryRecordView } from "@/components/portfolios/entry-record";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { getEntry } from "@/lib/portfolios/entries/queries";
import { entryPath } from "@/lib/portfolios/schema";

export const generateMetadata = titled("portfolios", "terms");

export default async function EntryPage(
  props: PageProps<"/[tenant]/provider/portfolios/[portfolio]/entries/[offer]">,
) {
  const { data, tenant, notice } = await load("provider", "portfolio:edit", props, entryPath, getEntry);
  const t = await getTranslations("portfolios");
  const list = `/${tenant}/provider/portfolios`;
  const path = `${list}/${data.portfolio.id}`;
  return (
    <>
      <PageHeader
        title={data.entry.name}
        crumbs={[
          { href: list, label: t("title") },
          { href: path, label: data.portfolio.name },
          { href: `${path}/entries`, label: t("tab.entries") },
        ]}
      />
      <Notice notice={notice} />
      <EntryRecordView record={data} tenant={tenant} action={changeEntryAction} />
    </>
  );
}
