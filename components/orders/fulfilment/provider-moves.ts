import type { FormAction } from "@/components/ui/form-body";
import type { FormMove, Move } from "@/components/ui/moves";
import type { Speech } from "@/lib/i18n/speech";
import type { OrderVerb } from "@/lib/orders/machine";
import type { Order } from "@/lib/orders/record/queries";
import { mayStillCancel } from "@/lib/orders/rules";

type ProviderMoves = {
  order: Order;
  /** The steps that the reader may take with the order. */
  open: readonly OrderVerb[];
  actions: Record<"confirm" | "reject" | "ask" | "cancel", FormAction>;
};

/** What the provider may do with an order as it stands: confirm it, and the others after telling a reason. */
export function providerMoves({ order, open, actions }: ProviderMoves, speech: Speech): Move[] {
  const t = speech.words("orders");
  const hidden = { order: order.id, version: String(order.version) };
  const direct = order.resellerId === null;
  const { number } = order;
  const impact = t("rejectImpact", { count: order.lineCount, customer: order.customerName });
  const reason = { label: t("reason"), help: t(direct ? "reasonDirectHelp" : "reasonHelp") };
  const moves: Record<keyof typeof actions, Omit<FormMove, "key" | "action">> = {
    confirm: { label: t("confirm"), pendingLabel: t("confirming") },
    ask: {
      label: t("ask"),
      asks: {
        title: t("askTitle"),
        reason: { label: t("question"), help: t(direct ? "questionDirectHelp" : "questionHelp") },
        submit: t("askNow"),
        tone: "primary",
      },
    },
    reject: {
      label: t("reject"),
      danger: true,
      asks: { title: t("rejectTitle", { number }), impact, reason, submit: t("rejectNow") },
    },
    cancel: {
      label: t("cancelOrder"),
      danger: true,
      asks: { title: t("cancelTitle", { number }), impact, reason, submit: t("cancelNow") },
    },
  };
  const can = (verb: keyof typeof actions) =>
    open.includes(verb) &&
    (verb !== "cancel" || mayStillCancel(order.lines.map(({ deliveryState }) => deliveryState)));
  return (["confirm", "ask", "reject", "cancel"] as const)
    .filter(can)
    .map((key) => ({ key, ...moves[key], action: actions[key], hidden }));
}
