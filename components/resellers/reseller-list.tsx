import { BoundedCount } from "@/components/ui/bounded-count";
import { type Kept, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ListToolbar, Pager } from "@/components/ui/list";
import { keptColumnsOf } from "@/components/views/kept-columns";
import { ListViews } from "@/components/views/list-views";
import type { Actor } from "@/lib/door/actor";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech, useSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { type Sorting, sortHead } from "@/lib/list/sort";
import { resellerStates } from "@/lib/resellers/machine";
import { COUNT_BOUND, type ResellerPage } from "@/lib/resellers/queries";
import type { ResellerList as ResellerQuery } from "@/lib/resellers/schema";
import { resellerState } from "./reseller-state";

type ResellerListProps = { actor: Actor; data: ResellerPage; query: ResellerQuery; path: string };

export async function ResellerList({ actor, data: { page, counts }, query, path }: ResellerListProps) {
  const speech = await getSpeech();
  const [t, states] = [speech.words("resellers"), speech.words("states.reseller")];
  const { q, state, portfolio, sort, hide } = query;
  const narrowing = { q, portfolio: portfolio ?? undefined, sort, hide };
  const total = resellerStates.reduce((sum, each) => sum + counts[each], 0);
  const at = (cursor?: string) => cursor && withQuery(path, { ...narrowing, state, page: cursor });
  return (
    <>
      <ListToolbar
        action={path}
        search={{ label: t("search"), value: q }}
        keep={{ state, portfolio: narrowing.portfolio, sort, hide }}
        applied={state ? [{ label: states(state), href: withQuery(path, narrowing), shown: true }] : []}
        views={<ListViews actor={actor} list="resellers" present={{ ...narrowing, state }} />}
      >
        <FilterLinks
          label={t("filter")}
          items={[
            {
              href: withQuery(path, narrowing),
              label: t("all"),
              count: <BoundedCount count={total} bound={COUNT_BOUND} />,
              current: !state,
            },
            ...resellerStates
              .filter((each) => counts[each] || each === state)
              .map((each) => ({
                href: withQuery(path, { ...narrowing, state: each }),
                label: states(each),
                count: <BoundedCount count={counts[each]} bound={COUNT_BOUND} />,
                current: each === state,
              })),
          ]}
        />
      </ListToolbar>
      {page.rows.length === 0 ? (
        <EmptyState title={q || state || portfolio ? t("noneFound") : t("noneTitle")}>
          {q || state || portfolio ? t("noneFoundText") : t("noneText")}
        </EmptyState>
      ) : (
        <ResellerTable
          rows={page.rows}
          path={path}
          kept={keptColumnsOf(actor, "resellers", hide, speech)}
          sort={{
            now: sort ?? "name",
            hrefOf: (next) => withQuery(path, { ...narrowing, state, sort: next }),
          }}
        />
      )}
      <Pager previous={at(page.previous)} next={at(page.next)} />
    </>
  );
}

type ResellerTableProps = {
  kept?: Kept;
  rows: ResellerPage["page"]["rows"];
  path: string;
  sort: Sorting<"name">;
};

function ResellerTable(props: ResellerTableProps) {
  return <DataTable {...resellerTable(props, useSpeech())} />;
}

export function resellerTable({ rows, path, sort, kept }: ResellerTableProps, speech: Speech) {
  const [t, models] = [speech.words("resellers"), speech.words("terms.model")];
  return tableOf<ResellerTableProps["rows"][number]>({
    label: t("title"),
    rows,
    kept,
    rowOf: ({ id }) => ({ id, href: `${path}/${id}` }),
    columns: [
      { key: "name", head: t("name"), sort: sortHead("name", sort), cell: ({ name }) => name },
      { key: "state", head: t("state"), phone: "top", cell: ({ state }) => resellerState(state, speech) },
      { key: "model", head: t("model"), cell: ({ model }) => models(model) },
      {
        key: "portfolio",
        head: t("portfolio"),
        cell: ({ portfolioName }) => portfolioName ?? t("noPortfolio"),
      },
      { key: "city", head: t("city"), cell: ({ city }) => city ?? "–" },
    ],
  });
}
