import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import { mayBuy } from "@/lib/customers/rules";
import type { Speech } from "@/lib/i18n/speech";
import type { OrderVerb } from "@/lib/orders/machine";
import type { Order } from "@/lib/orders/record/queries";

type SellerMoves = {
  order: Order;
  /** The steps that the reader may take with the order. */
  open: readonly OrderVerb[];
  /** Without `withdraw` for those who may reject it instead. */
  actions: { answer: FormAction; withdraw?: FormAction };
  /** Puts the same lines into the customer's basket; none while the company may not sell. */
  again?: { action: FormAction; key: string };
};

/** What the company that sold an order may do with it as it stands: answer a question, order the same again, or take it back before it is confirmed. */
export function sellerMoves({ order, open, actions, again }: SellerMoves, speech: Speech): Move[] {
  const t = speech.words("orders");
  const hidden = { order: order.id, version: String(order.version) };
  const answer: Move = {
    key: "answer",
    label: t("answer"),
    action: actions.answer,
    hidden,
    asks: {
      title: order.stateReason,
      reason: { label: t("yourAnswer") },
      submit: t("answerNow"),
      tone: "primary",
    },
  };
  const reorder: Move | false | undefined = again &&
    order.customerState !== null &&
    mayBuy(order.customerState) && {
      key: "reorder",
      label: t("reorder"),
      action: again.action,
      hidden: { order: order.id, key: again.key },
    };
  const withdraw: Move | undefined = actions.withdraw && {
    key: "withdraw",
    label: t("cancelOrder"),
    danger: true,
    action: actions.withdraw,
    hidden,
    asks: {
      title: t("cancelTitle", { number: order.number }),
      impact: t("rejectImpact", { count: order.lineCount, customer: order.customerName }),
      reason: { label: t("reason"), required: false },
      submit: t("cancelNow"),
    },
  };
  return [open.includes("answer") && answer, reorder, open.includes("withdraw") && withdraw].filter(
    (move) => !!move,
  );
}
