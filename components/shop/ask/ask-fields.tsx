import { TextArea, TextField } from "@/components/ui/text-field";
import { TrapField } from "@/components/ui/trap-field";
import { getTranslations } from "@/lib/i18n/words";

/** What is known of whoever asks. */
export type Asker = { name: string; email: string; company?: string };

/** What somebody types who asks: the message, or a question of its own, and who asks. */
export async function AskFields({ question, known }: { question: boolean; known?: Asker }) {
  const t = await getTranslations("shop.ask");
  return (
    <>
      <TextArea
        name="message"
        label={t(question ? "question" : "message")}
        required={question}
        rows={5}
        maxLength={4000}
      />
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("you")}</legend>
        <TextField
          name="name"
          label={t("name")}
          required
          maxLength={120}
          autoComplete="name"
          defaultValue={known?.name}
        />
        <TextField
          name="company"
          label={t("company")}
          required
          maxLength={200}
          autoComplete="organization"
          defaultValue={known?.company}
        />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          help={t("emailHelp")}
          required
          maxLength={254}
          autoComplete="email"
          defaultValue={known?.email}
        />
        <TextField name="phone" type="tel" label={t("phone")} maxLength={60} autoComplete="tel" />
      </fieldset>
      <TrapField name="website" label={t("leaveEmpty")} />
    </>
  );
}
