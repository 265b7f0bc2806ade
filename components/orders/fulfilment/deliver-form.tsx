import { LineTerms } from "@/components/sellable/line-name";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { lineMachine } from "@/lib/orders/machine";
import type { Order, OrderLine } from "@/lib/orders/record/queries";
import { leadsFrom } from "@/lib/states/machine";
import { CarrierField } from "./carrier-field";

export type DeliverFormProps = { order: Order; tenant: string; action: FormAction };

/** Ships or activates lines of a confirmed order, some or all; a single open line is ticked already. */
export async function DeliverForm({ order, tenant, action }: DeliverFormProps) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const open = order.lines.filter(({ deliveryState: state }) => leadsFrom(lineMachine, "activated", state));
  if (!open.length) return null;
  const may = (step: "shipped" | "preparing" | "ready" | "delivered") =>
    open.some(({ deliveryState }) => leadsFrom(lineMachine, step, deliveryState));
  const between = (["preparing", "ready", "delivered"] as const).filter(may);
  const [only, ...others] = open;
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ order: order.id, version: String(order.version) }}>
      <CheckboxGroup
        name="line"
        label={t("openLines")}
        required
        options={open.map((line) => lineChoice(line, locale))}
        defaultValue={only && !others.length ? [only.id] : []}
      />
      {/* Shipping stands first: Enter in one of its fields presses the form's first button. */}
      {may("shipped") && (
        <Disclosure summary={t("shipping")}>
          <div className="grid gap-4">
            <TextField name="parcel" label={t("parcel")} maxLength={100} autoComplete="off" />
            <CarrierField name="carrier" own={order.carriers} />
            <TextField
              name="tracking"
              label={t("tracking")}
              help={t("trackingHelp")}
              maxLength={200}
              autoComplete="off"
            />
            <div className="form-actions">
              <SubmitButton name="to" value="shipped" variant="secondary" pendingLabel={t("shippingNow")}>
                {t("ship")}
              </SubmitButton>
            </div>
          </div>
        </Disclosure>
      )}
      {may("delivered") && (
        <TextField
          name="signedBy"
          label={t("signedBy")}
          help={t("signedByHelp")}
          maxLength={100}
          autoComplete="off"
        />
      )}
      <div className="form-actions">
        <SubmitButton name="to" value="activated" pendingLabel={t("activating")}>
          {t("activate")}
        </SubmitButton>
        {between.map((step) => (
          <SubmitButton key={step} name="to" value={step} variant="secondary" pendingLabel={t("shippingNow")}>
            {t(`step.${step}`)}
          </SubmitButton>
        ))}
      </div>
    </ActionForm>
  );
}

/** A line to tick: what it is and how many, in the reader's language. */
export const lineChoice = ({ id, quantity, name, texts, ...line }: OrderLine, locale: string) => ({
  value: id,
  label: `${quantity} × ${texts[locale]?.name || name}`,
  help: <LineTerms line={line} />,
});
