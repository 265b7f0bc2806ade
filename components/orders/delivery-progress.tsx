import { useTranslations } from "@/lib/i18n/words";
import type { DeliveryState, OrderState } from "@/lib/orders/machine";
import { lineStateOf, progressOf } from "@/lib/orders/rules";

type DeliveryProgressProps = { order: { state: OrderState; lines: { deliveryState: DeliveryState }[] } };

/** How far the delivery of an order is, in a sentence: "1 of 3 lines delivered, 1 on its way"; nothing before it begins, or where it never will. */
export function DeliveryProgress({ order: { state, lines } }: DeliveryProgressProps) {
  const t = useTranslations("orders");
  const waits = ["waiting", "rejected", "cancelled"];
  if (lines.every(({ deliveryState }) => waits.includes(lineStateOf(state, deliveryState)))) return null;
  const { done, underway, all } = progressOf(lines.map(({ deliveryState }) => deliveryState));
  return (
    <>
      {t("delivered", { done, all })}
      {underway > 0 && <>, {t("underway", { count: underway })}</>}
    </>
  );
}
