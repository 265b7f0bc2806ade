import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { QueryForm } from "@/components/ui/query-form";
import { getTranslations } from "@/lib/i18n/words";
import { type AppliedFilter, AppliedFilters } from "./applied-filters";
import { ChoiceAtOnce } from "./choice-at-once";
import { SearchAsTyped } from "./search-as-typed";
import { SearchedPart } from "./searched-part";

/** The form that searches a list; its choices may stand outside of it. */
const SEARCH = "list-search";
const FILTERS = "list-filters";

type ListToolbarProps = {
  /** Path of the list; the search field submits there by GET. */
  action: string;
  search?: { label: string; value?: string; name?: string; placeholder?: string };
  /** Parameters of the address that a search keeps (filter, sort), never the page key. */
  keep?: Record<string, string | undefined>;
  /** Filters: links, and choices that are sent with the search. On a phone they stand in a drawer, with views and actions. */
  children?: ReactNode;
  /** What the list is filtered by now. */
  applied?: AppliedFilter[];
  /** The menu of its saved views. */
  views?: ReactNode;
  /** To the right: export, bulk actions. */
  actions?: ReactNode;
};

/** What stands above a list, in one row where there is room. */
export async function ListToolbar({
  action,
  search,
  keep = {},
  children,
  applied = [],
  views,
  actions,
}: ListToolbarProps) {
  const t = await getTranslations("ui");
  return (
    <div className="toolbar">
      <div className="toolbar-row">
        {search && (
          <QueryForm
            id={SEARCH}
            action={action}
            role="search"
            aria-label={search.label}
            className="toolbar-search"
          >
            {Object.entries(keep).map(
              ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
            )}
            <SearchAsTyped
              label={search.label}
              name={search.name ?? "q"}
              value={search.value}
              placeholder={search.placeholder ?? search.label}
              className="min-w-0 flex-1"
            />
            <button type="submit" className="btn btn-secondary toolbar-send">
              {t("search")}
            </button>
          </QueryForm>
        )}
        {(children || views || actions) && (
          <>
            <button type="button" popoverTarget={FILTERS} className="btn btn-secondary filters-open">
              {t("filters")}
              {applied.length > 0 && ` (${applied.length})`}
            </button>
            <div id={FILTERS} popover="auto" className="filters-drawer">
              <p className="filters-head">{t("filters")}</p>
              {children}
              {(views || actions) && (
                <div className="toolbar-actions">
                  {views}
                  {actions}
                </div>
              )}
              <button
                type="button"
                popoverTarget={FILTERS}
                popoverTargetAction="hide"
                className="btn btn-primary filters-close"
              >
                {t("showList")}
              </button>
            </div>
          </>
        )}
      </div>
      <AppliedFilters filters={applied} label={t("filtersOn")} remove={t("removeFilter")} />
      {search?.value && <SearchedPart q={search.value} />}
    </div>
  );
}

type SearchChoiceProps = {
  name: string;
  label: string;
  value?: string;
  /** The words for not narrowing at all. */
  none: string;
  options: { value: string; label: string }[];
};

/** A choice that is sent with the search of a toolbar: at once, or where no script runs with the search. */
export const SearchChoice = (props: SearchChoiceProps) => <ChoiceAtOnce form={SEARCH} {...props} />;

type PagerProps = { first?: string; previous?: string; next?: string; children?: ReactNode };

/** Pages by key: links to the first, previous and next page; those that do not exist are left out. */
export async function Pager({ first, previous, next, children }: PagerProps) {
  const t = await getTranslations("ui");
  if (!first && !previous && !next && !children) return null;
  return (
    <nav aria-label={t("pages")} className="pager">
      {children ? <p className="mr-auto text-ink-muted text-sm">{children}</p> : null}
      {first ? <PageLink href={first}>{t("firstPage")}</PageLink> : null}
      {previous ? <PageLink href={previous}>{t("previousPage")}</PageLink> : null}
      {next ? <PageLink href={next}>{t("nextPage")}</PageLink> : null}
    </nav>
  );
}

function PageLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="btn btn-secondary">
      {children}
    </Link>
  );
}
