import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "@/components/ui/state";
import type { DeliveryState, OrderState } from "@/lib/orders/rules";

const orderTones: Record<OrderState, Tone> = {
  placed: "info",
  "information asked": "warning",
  confirmed: "info",
  "in delivery": "info",
  completed: "success",
  rejected: "danger",
  cancelled: "neutral",
};

const deliveryTones: Record<DeliveryState, Tone> = {
  waiting: "neutral",
  preparing: "info",
  ready: "info",
  shipped: "info",
  delivered: "info",
  activated: "success",
  failed: "danger",
  returned: "neutral",
};

/** The state of an order in word, shape and colour. */
export function OrderStateMark({ state }: { state: OrderState }) {
  const t = useTranslations("states.order");
  return <StateMark tone={orderTones[state]}>{t(state)}</StateMark>;
}

/** How far the delivery of one line is. */
export function DeliveryStateMark({ state }: { state: DeliveryState }) {
  const t = useTranslations("states.delivery");
  return <StateMark tone={deliveryTones[state]}>{t(state)}</StateMark>;
}
