import { changePortfolioAction } from "@/app/[tenant]/provider/portfolios/actions";
import { PortfolioForm } from "@/components/portfolios/portfolio-form";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { getPortfolio } from "@/lib/portfolios/queries";
import { portfolioPath } from "@/lib/portfolios/schema";

export const generateMetadata = titled("portfolios", "edit");

export default async function EditPortfolioPage(
  props: PageProps<"/[tenant]/provider/portfolios/[portfolio]/edit">,
) {
  const { data, tenant } = await load("provider", "portfolio:edit", props, portfolioPath, getPortfolio);
  const t = await getTranslations("portfolios");
  const list = `/${tenant}/provider/portfolios`;
  const path = `${list}/${data.id}`;
  return (
    <>
      <PageHeader
        title={t("edit")}
        crumbs={[
          { href: list, label: t("title") },
          { href: path, label: data.name },
        ]}
      />
      <PortfolioForm action={changePortfolioAction} tenant={tenant} cancel={path} portfolio={data} />
    </>
  );
}
