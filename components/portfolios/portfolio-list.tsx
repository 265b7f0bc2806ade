import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ListToolbar, Pager } from "@/components/ui/list";
import { getTranslations } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import type { PortfolioRow } from "@/lib/portfolios/queries";
import type { PortfolioList as PortfolioQuery } from "@/lib/portfolios/schema";
import { PortfolioTable } from "./portfolio-table";

type PortfolioListProps = { data: Page<PortfolioRow>; query: PortfolioQuery; path: string };

export async function PortfolioList({ data, query: { q, state, sort }, path }: PortfolioListProps) {
  const t = await getTranslations("portfolios");
  const at = (page?: string) => page && withQuery(path, { q, state, sort, page });
  return (
    <>
      <ListToolbar action={path} search={{ label: t("search"), value: q }} keep={{ state, sort }}>
        <FilterLinks
          label={t("draftFilter")}
          items={[
            { href: withQuery(path, { q, sort }), label: t("allPortfolios"), current: !state },
            {
              href: withQuery(path, { q, state: "draft", sort }),
              label: t("withDraft"),
              current: state === "draft",
            },
          ]}
        />
      </ListToolbar>
      {data.rows.length === 0 ? (
        <EmptyState title={q || state ? t("noneFound") : t("noneTitle")}>
          {q || state ? t("noneFoundText") : t("noneText")}
        </EmptyState>
      ) : (
        <PortfolioTable
          rows={data.rows}
          path={path}
          sort={{ now: sort ?? "name", hrefOf: (next) => withQuery(path, { q, state, sort: next }) }}
        />
      )}
      <Pager previous={at(data.previous)} next={at(data.next)} />
    </>
  );
}
