import { BoundedCount } from "@/components/ui/bounded-count";
import { BulkBar } from "@/components/ui/bulk-bar";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { ListToolbar, Pager } from "@/components/ui/list";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { EntryPage } from "@/lib/portfolios/entries/queries";
import { MOST_COUNTED } from "@/lib/portfolios/queries";
import type { EntryList as EntryQuery } from "@/lib/portfolios/schema";
import { entryNotes } from "@/lib/portfolios/schema";
import { EntryTable } from "./entry-table";
import { RemoveMatching } from "./remove-matching";

const FORM = "remove-entries";

type EntryListProps = { data: EntryPage; query: EntryQuery; tenant: string; remove?: FormAction };

/** What a version holds: searched, filtered, page by page; rows of what comes next can be taken out. */
export async function EntryList({ data, query, tenant, remove }: EntryListProps) {
  const t = await getTranslations("portfolios");
  const { portfolio, of, page, count } = data;
  const { q, only, sort } = query;
  const base = `/${tenant}/provider/portfolios/${portfolio.id}`;
  const path = `${base}/entries`;
  const at = (cursor?: string) => cursor && withQuery(path, { of, q, only, sort, page: cursor });
  // The live version is changed through a draft; once there is one, only the draft is.
  const editable = of === "draft" || portfolio.draftId === null;
  const form = remove && editable ? FORM : undefined;
  return (
    <>
      <ListToolbar
        action={path}
        search={{ label: t("searchEntries"), value: q }}
        keep={{ of: query.of, only, sort }}
      >
        {portfolio.draftId !== null && portfolio.liveVersionId !== null && (
          <FilterLinks
            label={t("version")}
            items={(["draft", "live"] as const).map((each) => ({
              href: withQuery(path, { of: each, q, only, sort }),
              label: t(`of.${each}`),
              current: of === each,
            }))}
          />
        )}
        <FilterLinks
          label={t("filter")}
          items={[undefined, ...entryNotes].map((each) => ({
            href: withQuery(path, { of: query.of, q, only: each, sort }),
            label: t(`only.${each ?? "all"}`),
            current: only === each,
          }))}
        />
      </ListToolbar>
      {page.rows.length === 0 ? (
        <EmptyState
          title={q || only ? t("noneFound") : t("emptyTitle")}
          action={remove && <LinkButton href={`${base}/add`}>{t("addOffers")}</LinkButton>}
        >
          {q || only ? t("noneFoundText") : t("emptyText")}
        </EmptyState>
      ) : (
        <>
          {form && remove && count <= MOST_COUNTED && (
            <RemoveMatching
              action={remove}
              tenant={tenant}
              portfolio={portfolio.id}
              filter={narrowing(query)}
              count={count}
            />
          )}
          <EntryTable
            rows={page.rows}
            currency={portfolio.currency}
            path={base}
            form={form}
            sort={{
              now: sort ?? "name",
              hrefOf: (next) => withQuery(path, { of: query.of, q, only, sort: next }),
            }}
          />
          {form && remove && (
            <ActionForm
              id={form}
              action={remove}
              tenant={tenant}
              hidden={{ portfolio: portfolio.id, ...narrowing(query) }}
              className="contents"
            >
              <BulkBar>
                <SubmitButton variant="secondary" pendingLabel={t("removing")}>
                  {t("removeChosen")}
                </SubmitButton>
              </BulkBar>
            </ActionForm>
          )}
        </>
      )}
      <Pager previous={at(page.previous)} next={at(page.next)}>
        <BoundedCount count={count} bound={MOST_COUNTED} /> {t("entries")}
      </Pager>
    </>
  );
}

/** What narrows and sorts the list, as fields that a form sends along. */
const narrowing = ({ q, only, sort }: EntryQuery): Record<string, string> => ({
  ...(q && { q }),
  ...(only && { only }),
  ...(sort && { sort }),
});
