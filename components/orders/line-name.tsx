import { useLocale, useTranslations } from "@/lib/i18n/words";

type Named = {
  sku: string;
  name: string;
  offerKind: "purchase" | "rent" | "lease";
  termMonths: number | null;
  texts: Record<string, { name?: string }>;
};

/** What one line is, as it was sold: the name in the reader's language, and how it is bought. */
export function LineName({ line }: { line: Named }) {
  const locale = useLocale();
  return (
    <>
      {line.texts[locale]?.name || line.name}
      <span className="block font-normal text-ink-muted text-xs">
        <LineTerms line={line} />
      </span>
    </>
  );
}

/** What tells two offers of one item apart: "CLD-VM-L · Rent · 12 months". */
export function LineTerms({ line }: { line: Pick<Named, "sku" | "offerKind" | "termMonths"> }) {
  const [kinds, t] = [useTranslations("terms.offer"), useTranslations("sellable")];
  const term =
    line.offerKind !== "purchase" && line.termMonths !== null && t("months", { count: line.termMonths });
  return [line.sku, kinds(line.offerKind), term].filter(Boolean).join(" · ");
}
