import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { Step } from "@/components/ui/action-bar/step";
import { boundedCount } from "@/components/ui/bounded-count";
import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { given } from "@/lib/base/given";
import { getSpeech } from "@/lib/i18n/words";

type AssignBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  filter: Record<string, string | undefined>;
  count: number;
  people: { id: string; name: string }[];
  list: ReactNode;
};

/** A list of customers, and the step that puts a person in charge of many. */
export async function AssignBar({ id, action, tenant, filter, count, people, list }: AssignBarProps) {
  const speech = await getSpeech();
  const t = speech.words("customers");
  const hidden = { ...given(filter), expected: String(count) };
  return (
    <ActionBar form={id} list={list} all={boundedCount(count, speech)}>
      <ActionForm id={id} action={action} tenant={tenant} hidden={hidden} className="">
        <Step trigger={t("assignMany")} name="step" value="assign">
          <SelectField
            name="membership"
            label={t("assignPerson")}
            help={t("assignHelp")}
            required
            emptyLabel={t("choosePerson")}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton
            name="step"
            value="assign"
            variant="secondary"
            pendingLabel={t("saving")}
            className="justify-self-start"
          >
            {t("assignNow")}
          </SubmitButton>
        </Step>
      </ActionForm>
    </ActionBar>
  );
}
