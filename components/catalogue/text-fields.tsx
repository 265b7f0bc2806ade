import { TextArea, TextField } from "@/components/ui/text-field";
import { languages } from "@/lib/base/paths";
import type { ItemRecord } from "@/lib/catalogue/records";
import { textLanguages } from "@/lib/catalogue/schema";
import { getTranslations } from "@/lib/i18n/words";

type TextFieldsProps = { texts: ItemRecord["item"]["texts"]; required: string };

/** Name, summary and description in each language, side by side where there is room; `required` is the language that must have a name. */
export async function TextFields({ texts, required }: TextFieldsProps) {
  const t = await getTranslations("catalogue");
  const fields = textLanguages.map((language) => {
    const label = languages.find(({ locale }) => locale === language)?.label;
    const { name, summary, description } = texts[language] ?? {};
    return (
      <fieldset key={language} className="grid content-start gap-4">
        <legend className="mb-2 font-semibold text-lg">
          {t("textsIn", { language: label ?? language })}
        </legend>
        <TextField
          name={`texts-${language}-name`}
          label={t("name")}
          required={language === required}
          maxLength={200}
          defaultValue={name}
        />
        <TextField
          name={`texts-${language}-summary`}
          label={t("summary")}
          maxLength={500}
          defaultValue={summary}
        />
        <TextArea
          name={`texts-${language}-description`}
          label={t("description")}
          help={t("descriptionHelp")}
          rows={5}
          maxLength={20_000}
          defaultValue={description}
        />
      </fieldset>
    );
  });
  return <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">{fields}</div>;
}
