import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { QueryForm } from "@/components/ui/query-form";
import { getTranslations } from "@/lib/i18n/words";
import { SearchAsTyped } from "./search-as-typed";
import { SearchedPart } from "./searched-part";

type ListToolbarProps = {
  /** Path of the list; the search field submits there by GET. */
  action: string;
  search?: { label: string; value?: string; name?: string; placeholder?: string };
  /** More of what the search asks for, sent with it. */
  fields?: ReactNode;
  /** Parameters of the address that a search keeps (filter, sort), never the page key. */
  keep?: Record<string, string | undefined>;
  /** Filters. */
  children?: ReactNode;
  /** The menu of its saved views. */
  views?: ReactNode;
  /** To the right: export, bulk actions. */
  actions?: ReactNode;
};

export async function ListToolbar({
  action,
  search,
  fields,
  keep = {},
  children,
  views,
  actions,
}: ListToolbarProps) {
  const t = await getTranslations("ui");
  return (
    <div className="toolbar">
      {search && (
        <QueryForm action={action} role="search" aria-label={search.label} className="toolbar-search">
          {Object.entries(keep).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <SearchAsTyped
            label={search.label}
            name={search.name ?? "q"}
            value={search.value}
            placeholder={search.placeholder ?? search.label}
            className={`min-w-0 flex-1 ${fields ? "basis-56" : ""}`}
          />
          {fields}
          <button type="submit" className="btn btn-secondary">
            {t("search")}
          </button>
        </QueryForm>
      )}
      {children}
      {(views || actions) && (
        <div className="toolbar-actions">
          {views}
          {actions}
        </div>
      )}
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

/** A choice inside the search of a toolbar. */
export function SearchChoice({ name, label, value = "", none, options }: SearchChoiceProps) {
  return (
    <label className="min-w-0 flex-auto basis-40">
      <span className="sr-only">{label}</span>
      <select key={value} name={name} defaultValue={value} className="input">
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type PagerProps = { first?: string; previous?: string; next?: string; children?: ReactNode };

/** Pages by key: links to the first, previous and next page; those that do not exist are left out. */
export async function Pager({ first, previous, next, children }: PagerProps) {
  const t = await getTranslations("ui");
  if (!first && !previous && !next && !children) return null;
  return (
    <nav aria-label={t("pages")} className="pager">
      {children && <p className="mr-auto text-ink-muted text-sm">{children}</p>}
      {first && <PageLink href={first}>{t("firstPage")}</PageLink>}
      {previous && <PageLink href={previous}>{t("previousPage")}</PageLink>}
      {next && <PageLink href={next}>{t("nextPage")}</PageLink>}
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
