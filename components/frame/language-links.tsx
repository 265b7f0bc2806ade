"use client";
import { usePathname, useSearchParams } from "next/navigation";

type LanguageLinksProps = { label: string; locale: string; languages: { locale: string; label: string }[] };

/** This page in the other languages, as links that a search engine can follow too. */
export function LanguageLinks({ label, locale, languages }: LanguageLinksProps) {
  const [path, search] = [usePathname(), useSearchParams()];
  const at = (language: string) => {
    const parameters = new URLSearchParams(search);
    parameters.set("lang", language);
    return `${path}?${parameters}`;
  };
  return (
    <nav aria-label={label}>
      {languages
        .filter((each) => each.locale !== locale)
        .map((each) => (
          <a
            key={each.locale}
            href={at(each.locale)}
            hrefLang={each.locale}
            lang={each.locale}
            rel="alternate"
            data-page="whole"
            className="link"
          >
            {each.label}
          </a>
        ))}
    </nav>
  );
}
