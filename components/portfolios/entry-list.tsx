import { categoryOptions } from "@/components/categories/options";
import { BoundedCount } from "@/components/ui/bounded-count";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import type { FormAction } from "@/components/ui/form-body";
import { ListToolbar, Pager, SearchChoice } from "@/components/ui/list";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { EntryPage } from "@/lib/portfolios/entries/queries";
import { MOST_COUNTED } from "@/lib/portfolios/queries";
import type { EntryList as EntryQuery } from "@/lib/portfolios/schema";
import { entryNotes } from "@/lib/portfolios/schema";
import { EntryBar } from "./entry-bar";
import { EntryTable } from "./entry-table";

const FORM = "entries";

type EntryListProps = { data: EntryPage; query: EntryQuery; tenant: string; change?: FormAction };

/** What a version holds: searched, filtered, page by page; rows of what comes next can be priced and taken out. */
export async function EntryList({ data, query, tenant, change }: EntryListProps) {
  const [t, locale] = await Promise.all([getTranslations("portfolios"), getLocale()]);
  const { portfolio, of, page, count, categories } = data;
  const { q, only, sort } = query;
  const category = query.category ?? undefined;
  const base = `/${tenant}/provider/portfolios/${portfolio.id}`;
  const path = `${base}/entries`;
  const at = (cursor?: string) => cursor && withQuery(path, { of, q, only, category, sort, page: cursor });
  const without = (filter: { category?: undefined; only?: undefined }) =>
    withQuery(path, { of: query.of, q, only, category, sort, ...filter });
  const choices = categoryOptions(categories, locale);
  const chosen = choices.find(({ value }) => value === category);
  // The live version is changed through a draft; once there is one, only the draft is.
  const editable = of === "draft" || portfolio.draftId === null;
  const action = editable ? change : undefined;
  const entries = (form?: string) => (
    <EntryTable
      rows={page.rows}
      currency={portfolio.currency}
      path={base}
      form={form}
      sort={{
        now: sort ?? "name",
        hrefOf: (next) => withQuery(path, { of: query.of, q, only, category, sort: next }),
      }}
    />
  );
  return (
    <>
      <ListToolbar
        action={path}
        search={{ label: t("searchEntries"), value: q }}
        keep={{ of: query.of, only, sort }}
        applied={[
          ...(chosen
            ? [{ label: chosen.label.trim(), href: without({ category: undefined }), shown: true as const }]
            : []),
          ...(only
            ? [{ label: t(`only.${only}`), href: without({ only: undefined }), shown: true as const }]
            : []),
        ]}
      >
        {choices.length > 0 && (
          <SearchChoice
            name="category"
            label={t("category")}
            value={category}
            none={t("allCategories")}
            options={choices}
          />
        )}
        {portfolio.draftId !== null && portfolio.liveVersionId !== null && (
          <FilterLinks
            label={t("version")}
            items={(["draft", "live"] as const).map((each) => ({
              href: withQuery(path, { of: each, q, only, category, sort }),
              label: t(`of.${each}`),
              current: of === each,
            }))}
          />
        )}
        <FilterLinks
          label={t("filter")}
          items={[undefined, ...entryNotes].map((each) => ({
            href: withQuery(path, { of: query.of, q, only: each, category, sort }),
            label: t(`only.${each ?? "all"}`),
            current: only === each,
          }))}
        />
      </ListToolbar>
      {page.rows.length === 0 ? (
        <EmptyState
          title={q || only || category ? t("noneFound") : t("emptyTitle")}
          action={change && <LinkButton href={`${base}/add`}>{t("addOffers")}</LinkButton>}
        >
          {q || only || category ? t("noneFoundText") : t("emptyText")}
        </EmptyState>
      ) : (
        ((action && (
          <EntryBar
            id={FORM}
            action={action}
            tenant={tenant}
            portfolio={portfolio}
            filter={narrowing(query)}
            count={count}
            list={entries(FORM)}
          />
        )) ??
        entries())
      )}
      <Pager previous={at(page.previous)} next={at(page.next)}>
        <BoundedCount count={count} bound={MOST_COUNTED} /> {t("entries")}
      </Pager>
    </>
  );
}

/** What narrows and sorts the list, as fields that a form sends along. */
export const narrowing = ({ q, only, category, sort }: EntryQuery): Record<string, string> => ({
  ...(q && { q }),
  ...(category && { category }),
  ...(only && { only }),
  ...(sort && { sort }),
});
