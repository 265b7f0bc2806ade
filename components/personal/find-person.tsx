import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";

/** Asks for the address of a person, who may be known to no list. */
export async function FindPerson({
  tenant,
  person,
  find,
}: {
  tenant: string;
  person?: string;
  find: FormAction;
}) {
  const t = await getTranslations("personal");
  return (
    <Section title={t("findTitle")}>
      <ActionForm action={find} tenant={tenant}>
        <TextField
          name="person"
          type="email"
          label={t("address")}
          help={t("addressHelp")}
          defaultValue={person}
          required
          maxLength={254}
          autoComplete="off"
        />
        <div className="form-actions">
          <SubmitButton variant="secondary">{t("find")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
