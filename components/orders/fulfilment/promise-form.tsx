import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit";
import { HiddenField, TextField } from "@/components/ui/text-field";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { isAwaited } from "@/lib/orders/due/rules";
import type { DeliverFormProps } from "./deliver-form";

/** For when lines are promised that have not arrived, each on its own, and why it is another day than was told. */
export async function PromiseForm({ order, tenant, action }: DeliverFormProps) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const open = order.lines.filter(({ deliveryState }) => isAwaited(deliveryState));
  if (!open.length) return null;
  return (
    <Disclosure summary={t("promises")}>
      <ActionForm
        action={action}
        tenant={tenant}
        hidden={{ order: order.id, version: String(order.version) }}
        ariaLabel={t("promises")}
      >
        <p className="field-help">{t("promisesHelp")}</p>
        {open.map(({ id, quantity, name, texts, promisedOn }, at) => (
          <div key={id}>
            <HiddenField name={`lines-${at}-id`} value={id} />
            <TextField
              type="date"
              name={`lines-${at}-day`}
              label={`${quantity} × ${texts[locale]?.name || name}`}
              defaultValue={promisedOn ?? ""}
            />
          </div>
        ))}
        <TextField
          name="reason"
          label={t("reason")}
          help={t("promiseReasonHelp")}
          maxLength={500}
          autoComplete="off"
        />
        <div className="form-actions">
          <SubmitButton variant="secondary" pendingLabel={t("shippingNow")}>
            {t("savePromises")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
