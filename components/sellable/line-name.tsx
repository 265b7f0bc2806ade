import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

type Terms = {
  sku: string;
  offerKind: "purchase" | "rent" | "lease";
  termMonths: number | null;
};
type Named = { name: string; texts: Record<string, { name?: string }> };

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
