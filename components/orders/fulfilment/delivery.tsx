import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { Order } from "@/lib/orders/record/queries";
import { DeliverForm } from "./deliver-form";
import { ParcelForm } from "./parcel-form";
import { PromiseForm } from "./promise-form";
import { SetbackForm } from "./setback-form";

type DeliveryProps = {
  order: Order;
  tenant: string;
  deliver: FormAction;
  promise: FormAction;
  correct: FormAction;
};

/** What fulfilment tells of the lines of a confirmed order: the next step, promised days, parcels, and what went wrong. */
export async function Delivery({ order, tenant, deliver, promise, correct }: DeliveryProps) {
  const t = await getTranslations("orders");
  return (
    <Section title={t("deliver")} description={t("deliverHelp")}>
      <DeliverForm order={order} tenant={tenant} action={deliver} />
      <PromiseForm order={order} tenant={tenant} action={promise} />
      <ParcelForm order={order} tenant={tenant} action={correct} />
      <SetbackForm order={order} tenant={tenant} action={deliver} />
    </Section>
  );
}
