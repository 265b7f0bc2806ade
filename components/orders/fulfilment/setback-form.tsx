import { CheckboxGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { lineMachine } from "@/lib/orders/machine";
import { leadsFrom } from "@/lib/states/machine";
import { type DeliverFormProps, lineChoice } from "./deliver-form";

/** Tells with a reason that the delivery of lines failed or that they came back, and takes failed ones up again. */
export async function SetbackForm({ order, tenant, action }: DeliverFormProps) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const may = (step: "failed" | "returned") =>
    order.lines.some(({ deliveryState }) => leadsFrom(lineMachine, step, deliveryState));
  const failed = order.lines.filter(({ deliveryState }) => deliveryState === "failed");
  const lines = order.lines.filter(
    ({ deliveryState }) =>
      leadsFrom(lineMachine, "failed", deliveryState) ||
      leadsFrom(lineMachine, "returned", deliveryState) ||
      deliveryState === "failed",
  );
  if (!lines.length) return null;
  return (
    <Disclosure summary={t("setback")} open={failed.length > 0}>
      <ActionForm
        action={action}
        tenant={tenant}
        hidden={{ order: order.id, version: String(order.version) }}
        ariaLabel={t("setback")}
      >
        <CheckboxGroup
          name="line"
          label={t("setbackLines")}
          required
          options={lines.map((line) => lineChoice(line, locale))}
        />
        <TextField
          name="reason"
          label={t("reason")}
          help={t("reasonHelp")}
          maxLength={500}
          autoComplete="off"
        />
        <div className="form-actions">
          {may("failed") && (
            <SubmitButton name="to" value="failed" variant="secondary" pendingLabel={t("shippingNow")}>
              {t("step.failed")}
            </SubmitButton>
          )}
          {may("returned") && (
            <SubmitButton name="to" value="returned" variant="secondary" pendingLabel={t("shippingNow")}>
              {t("step.returned")}
            </SubmitButton>
          )}
          {failed.length > 0 && (
            <SubmitButton name="to" value="preparing" variant="secondary" pendingLabel={t("shippingNow")}>
              {t("step.again")}
            </SubmitButton>
          )}
        </div>
      </ActionForm>
    </Disclosure>
  );
}
