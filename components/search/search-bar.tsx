import { getTranslations } from "next-intl/server";
import { SearchMark } from "@/components/frame/marks";
import { SearchKeys } from "./search-keys";

type SearchBarProps = {
  /** The area's search page; the hits for the dialog are below it. */
  path: string;
  /** Where the keys after "g" lead. */
  shortcuts: { letter: string; label: string; href: string }[];
};

/** The search field of the top bar: a plain form, which scripts turn into a dialog that searches while one types. */
export async function SearchBar({ path, shortcuts }: SearchBarProps) {
  const t = await getTranslations("search");
  return (
    <SearchKeys
      path={path}
      shortcuts={shortcuts}
      words={{
        title: t("title"),
        label: t("label"),
        all: t("all"),
        failed: t("failed"),
        close: t("close"),
        keys: t("keys"),
        keysOn: t("keysOn"),
        keysHelp: t("keysHelp"),
        openSearch: t("openSearch"),
        openKeys: t("openKeys"),
        keysThen: t("keysThen"),
      }}
    >
      <search aria-label={t("title")} className="bar-search">
        <form action={path}>
          <input
            type="search"
            name="q"
            aria-label={t("label")}
            placeholder={t("label")}
            autoComplete="off"
            className="input"
          />
          <span className="key" aria-hidden="true">
            {t("hint")}
          </span>
        </form>
      </search>
      <a href={path} className="btn btn-quiet bar-search-link">
        <SearchMark />
        {t("title")}
      </a>
    </SearchKeys>
  );
}
