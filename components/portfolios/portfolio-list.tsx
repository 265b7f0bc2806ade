import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty";
import { ListToolbar, Pager } from "@/components/ui/list";
import { type Page, withQuery } from "@/lib/page";
import type { PortfolioRow } from "@/lib/portfolios/queries";
import { PortfolioTable } from "./portfolio-table";

export async function PortfolioList({
  data,
  q,
  path,
}: {
  data: Page<PortfolioRow>;
  q: string;
  path: string;
}) {
  const t = await getTranslations("portfolios");
  const at = (page?: string) => page && withQuery(path, { q, page });
  return (
    <>
      <ListToolbar action={path} search={{ label: t("search"), value: q }} />
      {data.rows.length === 0 ? (
        <EmptyState title={q ? t("noneFound") : t("noneTitle")}>
          {q ? t("noneFoundText") : t("noneText")}
        </EmptyState>
      ) : (
        <PortfolioTable rows={data.rows} path={path} />
      )}
      <Pager previous={at(data.previous)} next={at(data.next)} />
    </>
  );
}
