import type { Speech } from "@/lib/i18n/speech";
import { useLocale, useSpeech } from "@/lib/i18n/words";

type Terms = {
  sku: string;
  offerKind: "purchase" | "rent" | "lease";
  termMonths: number | null;
};
type Named = { name: string; texts: Record<string, { name?: string }> };

/** What one line is, as it was sold: the name in the reader's language, and how it is bought. */
export function LineName({ line }: { line: Named & Terms }) {
  return (
    <>
      {nameOf(line, useLocale())}
      <span className="block font-normal text-ink-muted text-xs">
        <LineTerms line={line} />
      </span>
    </>
  );
}

/** The name of a line in a language, as it was sold. */
export const nameOf = ({ name, texts }: Named, locale: string) => texts[locale]?.name || name;

/** What tells two offers of one item apart: "CLD-VM-L · Rent · 12 months". */
export const LineTerms = ({ line }: { line: Terms }) => termsOf(line, useSpeech());

/** As LineTerms, as a text. */
export function termsOf({ sku, offerKind, termMonths }: Terms, speech: Speech): string {
  const [kinds, t] = [speech.words("terms.offer"), speech.words("sellable")];
  const term = offerKind !== "purchase" && termMonths !== null && t("months", { count: termMonths });
  return [sku, kinds(offerKind), term].filter(Boolean).join(" · ");
}
