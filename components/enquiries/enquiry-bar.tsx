import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar/action-bar";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { EnquiryState, EnquiryVerb } from "@/lib/enquiries/machine";
import { COUNT_BOUND } from "@/lib/enquiries/queries";
import { getSpeech } from "@/lib/i18n/words";

/** The steps that several enquiries can take at once. */
export const listSteps = ["answer", "close"] as const satisfies readonly EnquiryVerb[];

type EnquiryBarProps = {
  id: string;
  action: FormAction;
  tenant: string;
  state: EnquiryState;
  /** How many the list has. */
  count: number;
  steps: (typeof listSteps)[number][];
  list: ReactNode;
};

/** A list of enquiries, and the steps for the ticked ones. */
export async function EnquiryBar({ id, action, tenant, state, count, steps, list }: EnquiryBarProps) {
  const speech = await getSpeech();
  const t = speech.words("enquiries");
  const words = { answer: t("answered"), close: t("close") };
  return (
    <ActionBar form={id} list={list} all={count > COUNT_BOUND ? undefined : speech.format.number(count)}>
      <ActionForm
        id={id}
        action={action}
        tenant={tenant}
        hidden={{ state, expected: String(count) }}
        className=""
      >
        {steps.map((step, at) => (
          <SubmitButton
            key={step}
            name="move"
            value={step}
            variant={at === 0 ? "primary" : "secondary"}
            pendingLabel={t("answeredPending")}
          >
            {words[step]}
          </SubmitButton>
        ))}
      </ActionForm>
    </ActionBar>
  );
}
