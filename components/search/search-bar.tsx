import { SearchMark } from "@/components/ui/marks";
import { type DialogWords, SearchKeys } from "./search-keys";

export type SearchWords = DialogWords & { hint: string };

type SearchBarProps = {
  /** The area's search page; the hits for the dialog are below it. */
  path: string;
  /** Where the keys after "g" lead: the entries that have one. */
  nav: { letter?: string; label: string; href: string; start?: string }[];
  words: SearchWords;
};

/** The search field of the top bar: a plain form, which scripts turn into a dialog that searches while one types. */
export function SearchBar({ path, nav, words }: SearchBarProps) {
  return (
    <SearchKeys path={path} nav={nav} words={words}>
      <search aria-label={words.title} className="bar-search">
        <form action={path}>
          <input
            type="search"
            name="q"
            aria-label={words.label}
            placeholder={words.label}
            autoComplete="off"
            className="input"
          />
          <span className="key" aria-hidden="true">
            {words.hint}
          </span>
        </form>
      </search>
      <a href={path} data-page="whole" className="btn btn-quiet bar-search-link">
        <SearchMark />
        <span className="sr-only">{words.title}</span>
      </a>
    </SearchKeys>
  );
}
