import { useTranslations } from "next-intl";
import { StateMark, type Tone } from "@/components/ui/state";
import type { OrderState } from "@/lib/orders/machine";
import type { LineState } from "@/lib/orders/rules";

const orderTones: Record<OrderState, Tone> = {
  placed: "info",
  "information asked": "warning",
  confirmed: "info",
  "in delivery": "info",
  completed: "success",
  rejected: "danger",
  cancelled: "neutral",
};

const lineTones: Record<LineState, Tone> = {
  waiting: "neutral",
  preparing: "info",
  ready: "info",
  shipped: "info",
  delivered: "info",
  activated: "success",
  failed: "danger",
  returned: "neutral",
  rejected: "danger",
  cancelled: "neutral",
};

/** The state of an order in word, shape and colour. */
export function OrderStateMark({ state }: { state: OrderState }) {
  const t = useTranslations("states.order");
  return <StateMark tone={orderTones[state]}>{t(state)}</StateMark>;
}

/** How far the delivery of one line is, or that nothing comes of it. */
export function LineStateMark({ state }: { state: LineState }) {
  const t = useTranslations("states.delivery");
  return <StateMark tone={lineTones[state]}>{t(state)}</StateMark>;
}
