import { MarginView } from "@/components/home/margin-view";
import { PageHeader } from "@/components/ui/page-header";
import { areaPath } from "@/lib/base/paths";
import { load } from "@/lib/door/load";
import { getMonthsMargin, listMargin } from "@/lib/home/margin/queries";
import { marginQuery } from "@/lib/home/margin/schema";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("margin", "title");

export default async function MarginPage(props: PageProps<"/[tenant]/reseller/margin">) {
  const { data, query, tenant } = await load(
    "reseller",
    "margin:read",
    props,
    marginQuery,
    async (scope, query) => ({
      margin: await getMonthsMargin(scope, query.month),
      list: await listMargin(scope, query),
    }),
  );
  const t = await getTranslations("margin");
  const area = areaPath(tenant, "reseller");
  return (
    <>
      <PageHeader title={t("title")} />
      <MarginView {...data} paged={Boolean(query.page)} area={area} />
    </>
  );
}
