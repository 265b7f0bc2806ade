import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import { type Choices, choosable } from "@/lib/notifications/rules";

type ChoicesFormProps = { action: FormAction; tenant: string; actor: Actor; choices: Choices };

/** A box for each event on each way; what comes to whom it concerns alone says so. */
export async function ChoicesForm({ action, tenant, actor, choices }: ChoicesFormProps) {
  const t = await getTranslations("notifications");
  const events = choosable(actor);
  const group = (way: "product" | "mail") => (
    <CheckboxGroup
      name={way}
      label={t(way)}
      optionalLabel=""
      options={events.map((event) => ({
        value: event.kind,
        label: t(`kinds.${event.kind}`),
        ...(event[way] === "own" && { help: t("own") }),
      }))}
      defaultValue={events
        .filter((event) => choices[way][event.kind] ?? event[way] !== false)
        .map(({ kind }) => kind)}
    />
  );
  return (
    <ActionForm action={action} tenant={tenant} className="form max-w-2xl">
      <div className="grid items-start gap-6 sm:grid-cols-2">
        {group("product")}
        {group("mail")}
      </div>
      <CheckboxField name="daily" label={t("daily")} help={t("dailyHelp")} defaultChecked={choices.daily} />
      <div className="form-actions">
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
