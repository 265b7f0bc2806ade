import { Notice } from "@/components/frame/notice";
import { PortfolioList } from "@/components/portfolios/portfolio-list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { listPortfolios } from "@/lib/portfolios/queries";
import { portfolioList } from "@/lib/portfolios/schema";

export const generateMetadata = titled("portfolios", "title");

export default async function PortfoliosPage(props: PageProps<"/[tenant]/provider/portfolios">) {
  const loaded = await load("provider", "portfolio:read", props, portfolioList, listPortfolios);
  const { data, query, actor, tenant, notice } = loaded;
  const t = await getTranslations("portfolios");
  const path = `/${tenant}/provider/portfolios`;
  const create = can(actor, "portfolio:edit") && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} meta={t("intro")} primary={create} />
      <Notice notice={notice} />
      <PortfolioList actor={actor} data={data} query={query} path={path} />
    </>
  );
}
