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
import { COUNT_BOUND, type WorkData } from "@/lib/orders/work/queries";
import { narrowed, type WorkFilter } from "@/lib/orders/work/schema";

type WorkBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  filter: WorkFilter;
  data: Pick<WorkData, "counts" | "people">;
  list: ReactNode;
};

/** The lines of the queue, and what is done with many: taken their next step, claimed, handed over, or said to have gone wrong. */
export async function WorkBar({ id, action, tenant, filter, data, list }: WorkBarProps) {
  const speech = await getSpeech();
  const t = speech.words("orders");
  const count = countOf(filter, data.counts);
  const exact = count > COUNT_BOUND ? undefined : String(count);
  const hidden = given({ ...narrowed(filter), expected: exact });
  const begin = (step: "next" | "claim" | "setback" | "papers") => (
    <SubmitButton
      name="step"
      value={step}
      variant={step === "next" ? "primary" : "secondary"}
      pendingLabel={t("bulk.opening")}
    >
      {t(`work.begin.${step}`)}
    </SubmitButton>
  );
  return (
    <ActionBar form={id} list={list} all={boundedCount(count, speech, COUNT_BOUND)}>
      <ActionForm id={id} action={action} tenant={tenant} hidden={hidden} className="">
        {begin("next")}
        {begin("claim")}
        <Step trigger={t("bulk.begin.assign")} name="step" value="assign">
          <SelectField
            name="person"
            label={t("inCharge")}
            help={t("work.assignHelp")}
            emptyLabel={t("bulk.choosePerson")}
            options={[
              ...data.people.map(({ id, name }) => ({ value: id, label: name })),
              { value: "nobody", label: t("nobody") },
            ]}
          />
          <SubmitButton
            name="step"
            value="assign"
            variant="secondary"
            pendingLabel={t("bulk.saving")}
            className="justify-self-start"
          >
            {t("work.assignNow")}
          </SubmitButton>
        </Step>
        {begin("setback")}
        {begin("papers")}
      </ActionForm>
    </ActionBar>
  );
}

/** How many lines the list has; more than COUNT_BOUND where one of its counters stopped there. */
function countOf({ show }: WorkFilter, counts: WorkData["counts"]): number {
  const shown = Object.entries(counts).filter(([step]) => !show || step === show);
  return shown.reduce((sum, [, count]) => sum + count, 0);
}
