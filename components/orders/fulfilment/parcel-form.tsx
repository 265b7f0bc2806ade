import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit";
import { HiddenField, TextField } from "@/components/ui/text-field";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { wasSent } from "@/lib/orders/rules";
import { CarrierField } from "./carrier-field";
import type { DeliverFormProps } from "./deliver-form";

/** Parcel and tracking of the lines that were sent, to be added later or corrected, each on its own. */
export async function ParcelForm({ order, tenant, action }: DeliverFormProps) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const sent = order.lines.filter(({ deliveryState }) => wasSent(deliveryState));
  if (!sent.length) return null;
  return (
    <Disclosure summary={t("parcels")}>
      <ActionForm
        action={action}
        tenant={tenant}
        hidden={{ order: order.id, version: String(order.version) }}
        ariaLabel={t("parcels")}
      >
        <p className="field-help">{t("trackingHelp")}</p>
        {sent.map((line, at) => (
          <fieldset key={line.id} className="grid gap-2">
            <legend className="font-medium">
              {line.quantity} × {line.texts[locale]?.name || line.name}
            </legend>
            <HiddenField name={`lines-${at}-id`} value={line.id} />
            <div className="grid gap-4 sm:grid-cols-3">
              <TextField
                name={`lines-${at}-parcel`}
                label={t("parcel")}
                defaultValue={line.parcel ?? ""}
                maxLength={100}
                autoComplete="off"
              />
              <CarrierField name={`lines-${at}-carrier`} own={order.carriers} defaultValue={line.carrier} />
              <TextField
                name={`lines-${at}-tracking`}
                label={t("tracking")}
                defaultValue={line.tracking ?? ""}
                maxLength={200}
                autoComplete="off"
              />
            </div>
          </fieldset>
        ))}
        <div className="form-actions">
          <SubmitButton variant="secondary" pendingLabel={t("shippingNow")}>
            {t("saveParcels")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
