import { CarrierField } from "@/components/orders/fulfilment/carrier-field";
import { lineState } from "@/components/orders/order-state";
import { Pieces } from "@/components/ui/data-table/pieces";
import { TextField } from "@/components/ui/text-field";
import { getSpeech } from "@/lib/i18n/words";
import type { SteppingOrder } from "@/lib/orders/bulk/queries";
import type { OwnCarrier } from "@/lib/tenant/carriers/rules";

/** The orders that would be shipped, each with fields for its parcel. */
export async function OrderParcels({ rows, own }: { rows: SteppingOrder[]; own: readonly OwnCarrier[] }) {
  const speech = await getSpeech();
  const t = speech.words("orders");
  return (
    <>
      <p className="field-help">{t("bulk.parcelHelp")}</p>
      <CarrierField name="carrier" own={own} />
      {rows.map(({ id, number, customerName, toShip }, at) => (
        <fieldset key={id} className="grid gap-2">
          <legend className="font-medium">
            {number} · {customerName}
          </legend>
          <p className="flex flex-wrap items-center gap-x-2 text-sm">
            {t("bulk.lines", { count: toShip })} <span aria-hidden="true">→</span>
            <Pieces cell={lineState("shipped", speech)} />
          </p>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name={`orders-${at}-parcel`} label={t("parcel")} maxLength={100} autoComplete="off" />
            <TextField
              name={`orders-${at}-tracking`}
              label={t("tracking")}
              maxLength={200}
              autoComplete="off"
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}
