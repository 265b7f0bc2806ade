import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import type { Order } from "@/lib/orders/queries";
import { mayDeliver, mayMove } from "@/lib/orders/rules";
import { LineTerms } from "../line-name";

/** Ships or activates lines of a confirmed order, some or all; a single open line is ticked already. */
export async function DeliverForm({
  order,
  tenant,
  action,
}: {
  order: Order;
  tenant: string;
  action: FormAction;
}) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const open = order.lines.filter(({ deliveryState }) => mayDeliver(deliveryState, "activated"));
  if (!mayMove("provider", "deliver", order.state) || !open.length) return null;
  const ships = open.some(({ deliveryState }) => mayDeliver(deliveryState, "shipped"));
  const [only, ...others] = open;
  return (
    <Section title={t("deliver")} description={t("deliverHelp")}>
      <ActionForm
        action={action}
        tenant={tenant}
        hidden={{ order: order.id, version: String(order.version) }}
      >
        <CheckboxGroup
          name="line"
          label={t("openLines")}
          required
          options={open.map(({ id, quantity, name, texts, ...line }) => ({
            value: id,
            label: `${quantity} × ${texts[locale]?.name || name}`,
            help: <LineTerms line={line} />,
          }))}
          defaultValue={only && !others.length ? [only.id] : []}
        />
        {/* Shipping stands first: Enter in one of its fields presses the form's first button. */}
        {ships && (
          <Disclosure summary={t("shipping")}>
            <div className="grid gap-4">
              <TextField name="parcel" label={t("parcel")} maxLength={100} autoComplete="off" />
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
        <div className="form-actions">
          <SubmitButton name="to" value="activated" pendingLabel={t("activating")}>
            {t("activate")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
