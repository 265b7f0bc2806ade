import { assignPortfolioAction } from "@/app/[tenant]/provider/resellers/actions";
import { ReassignmentView } from "@/components/resellers/reassignment/reassignment-view";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { getReassignment } from "@/lib/resellers/reassignment/queries";
import { reassignment } from "@/lib/resellers/schema";

export const generateMetadata = titled("resellers", "changePortfolio");

export default async function ChangePortfolioPage(
  props: PageProps<"/[tenant]/provider/resellers/[reseller]/portfolio">,
) {
  const { data, tenant } = await load("provider", "reseller:edit", props, reassignment, getReassignment);
  const t = await getTranslations("resellers");
  const list = `/${tenant}/provider/resellers`;
  const path = `${list}/${data.reseller.id}`;
  return (
    <>
      <PageHeader
        title={t("changePortfolio")}
        crumbs={[
          { href: list, label: t("title") },
          { href: path, label: data.reseller.name },
        ]}
        meta={t("changePortfolioText")}
      />
      <ReassignmentView data={data} tenant={tenant} action={assignPortfolioAction} />
    </>
  );
}
