import { TextArea, TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";

/** When a company is there for people, as its public pages say. */
export async function HoursField({ hours }: { hours: string | null }) {
  const t = await getTranslations("settings.profile");
  return (
    <TextField
      name="hours"
      label={t("hours")}
      help={t("hoursHelp")}
      maxLength={200}
      autoComplete="off"
      defaultValue={hours ?? ""}
    />
  );
}

/** What a company writes about itself on its public pages. */
export async function AboutFields({ about, imprint }: { about: string | null; imprint: string | null }) {
  const t = await getTranslations("settings.profile");
  return (
    <>
      <TextArea
        name="about"
        label={t("about")}
        help={t("aboutHelp")}
        maxLength={2000}
        defaultValue={about ?? ""}
      />
      <TextArea
        name="imprint"
        label={t("imprint")}
        help={t("imprintHelp")}
        maxLength={4000}
        defaultValue={imprint ?? ""}
      />
    </>
  );
}

/** The colour of a company's public pages. */
export async function BrandColourField({ colour }: { colour: string }) {
  const t = await getTranslations("settings.profile");
  return (
    <TextField
      name="brandColour"
      type="color"
      label={t("brandColour")}
      help={t("brandColourHelp")}
      required
      defaultValue={colour}
    />
  );
}
