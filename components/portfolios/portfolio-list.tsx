import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ListToolbar, Pager } from "@/components/ui/list";
import { keptColumnsOf } from "@/components/views/kept-columns";
import { ListViews } from "@/components/views/list-views";
import type { Actor } from "@/lib/door/actor";
import { getSpeech } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import type { PortfolioRow } from "@/lib/portfolios/queries";
import type { PortfolioList as PortfolioQuery } from "@/lib/portfolios/schema";
import { PortfolioTable } from "./portfolio-table";

type PortfolioListProps = { actor: Actor; data: Page<PortfolioRow>; query: PortfolioQuery; path: string };

export async function PortfolioList({ actor, data, query, path }: PortfolioListProps) {
  const speech = await getSpeech();
  const t = speech.words("portfolios");
  const { q, state, sort, hide } = query;
  const at = (page?: string) => page && withQuery(path, { q, state, sort, hide, page });
  return (
    <>
      <ListToolbar
        action={path}
        search={{ label: t("search"), value: q }}
        keep={{ state, sort, hide }}
        views={<ListViews actor={actor} list="portfolios" present={{ q, state, sort, hide }} />}
      >
        <FilterLinks
          label={t("draftFilter")}
          items={[
            { href: withQuery(path, { q, sort, hide }), label: t("allPortfolios"), current: !state },
            {
              href: withQuery(path, { q, state: "draft", sort, hide }),
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
          kept={keptColumnsOf(actor, "portfolios", hide, speech)}
          sort={{ now: sort ?? "name", hrefOf: (next) => withQuery(path, { q, state, sort: next, hide }) }}
        />
      )}
      <Pager previous={at(data.previous)} next={at(data.next)} />
    </>
  );
}
