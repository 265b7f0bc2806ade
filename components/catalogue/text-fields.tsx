import { FormSection, type Outlined } from "@/components/ui/form-outline";
import { TextArea, TextField } from "@/components/ui/text-field";
import { languages } from "@/lib/base/paths";
import type { ItemRecord } from "@/lib/catalogue/records";
import { textLanguages } from "@/lib/catalogue/schema";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";

type TextFieldsProps = { texts: ItemRecord["item"]["texts"]; required: string };

/** Name, summary and description in each language, side by side where there is room; `required` is the language that must have a name. */
export async function TextFields({ texts, required }: TextFieldsProps) {
  const speech = await getSpeech();
  const t = speech.words("catalogue");
  const fields = textLanguages.map((language) => {
    const { name, summary, description } = texts[language] ?? {};
    return (
      <FormSection key={language} {...textSection(language, speech)}>
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
      </FormSection>
    );
  });
  return <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">{fields}</div>;
}

/** The texts of one language as a section of the form. */
export const textSection = (language: (typeof textLanguages)[number], speech: Speech): Outlined => ({
  id: `texts-${language}`,
  label: speech.words("catalogue")("textsIn", {
    language: languages.find(({ locale }) => locale === language)?.label ?? language,
  }),
});
