import { BoundedCount } from "@/components/ui/bounded-count";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks, ListToolbar, Pager } from "@/components/ui/list";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { type Sorting, sortHead } from "@/lib/list/sort";
import { resellerStates } from "@/lib/resellers/machine";
import { COUNT_BOUND, type ResellerPage } from "@/lib/resellers/queries";
import type { ResellerList as ResellerQuery } from "@/lib/resellers/schema";
import { ResellerStateMark } from "./reseller-state";

type ResellerListProps = { data: ResellerPage; query: ResellerQuery; path: string };

export async function ResellerList({ data: { page, counts }, query, path }: ResellerListProps) {
  const [t, states] = await Promise.all([getTranslations("resellers"), getTranslations("states.reseller")]);
  const { q, state, portfolio, sort } = query;
  const narrowing = { q, portfolio: portfolio ?? undefined, sort };
  const total = resellerStates.reduce((sum, each) => sum + counts[each], 0);
  const at = (cursor?: string) => cursor && withQuery(path, { ...narrowing, state, page: cursor });
  return (
    <>
      <ListToolbar
        action={path}
        search={{ label: t("search"), value: q }}
        keep={{ state, portfolio: narrowing.portfolio, sort }}
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

type ResellerTableProps = { rows: ResellerPage["page"]["rows"]; path: string; sort: Sorting<"name"> };

async function ResellerTable({ rows, path, sort }: ResellerTableProps) {
  const [t, models] = await Promise.all([getTranslations("resellers"), getTranslations("terms.model")]);
  return (
    <Table label={t("title")}>
      <THead>
        <Th sort={sortHead("name", sort)}>{t("name")}</Th>
        <Th>{t("state")}</Th>
        <Th>{t("model")}</Th>
        <Th>{t("portfolio")}</Th>
        <Th>{t("city")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <RowHeader href={`${path}/${row.id}`}>{row.name}</RowHeader>
            <Td label={t("state")}>
              <ResellerStateMark state={row.state} />
            </Td>
            <Td label={t("model")}>{models(row.model)}</Td>
            <Td label={t("portfolio")}>{row.portfolioName ?? t("noPortfolio")}</Td>
            <Td label={t("city")}>{row.city ?? "–"}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
