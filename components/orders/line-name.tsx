import { useLocale, useTranslations } from "next-intl";

type Named = {
  sku: string;
  name: string;
  offerKind: "purchase" | "rent" | "lease";
  texts: Record<string, { name?: string }>;
};

/** What one line is, as it was sold: the name in the reader's language, and how it is bought. */
export function LineName({ line }: { line: Named }) {
  const [locale, kinds] = [useLocale(), useTranslations("terms.offer")];
  return (
    <>
      {line.texts[locale]?.name || line.name}
      <span className="block font-normal text-ink-muted text-xs">
        {line.sku} · {kinds(line.offerKind)}
      </span>
    </>
  );
}
