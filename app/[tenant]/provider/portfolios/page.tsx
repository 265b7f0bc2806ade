import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/frame/notice";
import { PortfolioTable } from "@/components/portfolios/portfolio-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { ListToolbar, Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/load";
import { withQuery } from "@/lib/page";
import { listPortfolios } from "@/lib/portfolios/queries";
import { portfolioList } from "@/lib/portfolios/schema";
import { can } from "@/lib/scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolios"))("title") };
}

export default async function PortfoliosPage(props: PageProps<"/[tenant]/provider/portfolios">) {
  const loaded = await load("provider", "portfolio:read", props, portfolioList, listPortfolios);
  const { data, query, actor, tenant, notice } = loaded;
  const t = await getTranslations("portfolios");
  const path = `/${tenant}/provider/portfolios`;
  const at = (page?: string) => page && withQuery(path, { q: query.q, page });
  const create = can(actor, "portfolio:edit") && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} meta={t("intro")} actions={create} />
      <Notice notice={notice} />
      <ListToolbar action={path} search={{ label: t("search"), value: query.q }} />
      {data.rows.length === 0 ? (
        <EmptyState title={query.q ? t("noneFound") : t("noneTitle")}>
          {query.q ? t("noneFoundText") : t("noneText")}
        </EmptyState>
      ) : (
        <PortfolioTable rows={data.rows} path={path} />
      )}
      <Pager previous={at(data.previous)} next={at(data.next)} />
    </>
  );
}
