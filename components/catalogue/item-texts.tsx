import { Description } from "@/components/sellable/description";
import { Section } from "@/components/ui/section";
import { languages } from "@/lib/base/paths";
import type { ItemRecord } from "@/lib/catalogue/records";
import { textLanguages } from "@/lib/catalogue/schema";
import { getLocale, getTranslations } from "@/lib/i18n/words";

/** Summary and description in each language, and its name where it differs from the one in the page's head; the description as its readers see it. */
export async function ItemTexts({ texts }: { texts: ItemRecord["item"]["texts"] }) {
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  const shown = texts[locale]?.name;
  return (
    <Section title={t("texts")}>
      <div className="grid gap-6 md:grid-cols-2">
        {textLanguages.map((language) => {
          const { name, summary, description } = texts[language] ?? {};
          return (
            <div key={language} className="space-y-2">
              <h3 className="text-ink-muted text-sm">
                {languages.find(({ locale }) => locale === language)?.label}
              </h3>
              <div lang={language} className="space-y-2">
                {name && name !== shown && <p className="font-semibold">{name}</p>}
                {summary && <p>{summary}</p>}
                {description && <Description text={description} under={3} />}
              </div>
              {!name && !summary && !description && <p className="text-ink-muted">{t("noText")}</p>}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
