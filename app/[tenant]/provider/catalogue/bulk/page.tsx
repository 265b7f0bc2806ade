import { changeItemsAction } from "@/app/[tenant]/provider/catalogue/actions";
import { BulkView } from "@/components/catalogue/bulk/bulk-view";
import { PageHeader } from "@/components/ui/page-header";
import { getBulkPreview } from "@/lib/catalogue/bulk/queries";
import { bulkQuery } from "@/lib/catalogue/bulk/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getLocale, getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("catalogue", "bulkTitle");

export default async function BulkPage(props: PageProps<"/[tenant]/provider/catalogue/bulk">) {
  const locale = await getLocale();
  const { data, query, actor, tenant } = await load(
    "provider",
    "catalogue:edit",
    props,
    bulkQuery,
    (scope, query) => getBulkPreview(scope, query, locale),
  );
  const t = await getTranslations("catalogue");
  const path = `/${tenant}/provider/catalogue`;
  return (
    <>
      <PageHeader
        title={t("bulkTitle")}
        crumbs={[{ href: path, label: t("title") }]}
        meta={!data.tooMany && t("bulkCount", { count: data.count })}
      />
      <BulkView data={data} query={query} path={path} actor={actor} action={changeItemsAction} />
    </>
  );
}
