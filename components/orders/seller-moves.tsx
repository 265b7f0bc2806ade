import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { mayBuy } from "@/lib/customers/rules";
import { getTranslations } from "@/lib/i18n/words";
import type { OrderVerb } from "@/lib/orders/machine";
import type { Order } from "@/lib/orders/record/queries";

type SellerMovesProps = {
  order: Order;
  tenant: string;
  /** The steps that the reader may take with the order. */
  open: readonly OrderVerb[];
  /** Without `withdraw` for those who may reject it instead. */
  actions: { answer: FormAction; withdraw?: FormAction };
  /** Puts the same lines into the customer's basket; none while the company may not sell. */
  again?: { action: FormAction; key: string };
};

/** What the company that sold an order may do with it as it stands: answer a question, or take it back before it is confirmed. */
export async function SellerMoves({ order, tenant, open, actions, again }: SellerMovesProps) {
  const t = await getTranslations("orders");
  const seen = { order: order.id, version: String(order.version) };
  return (
    <div className="flex flex-wrap items-start gap-2 empty:hidden">
      {again && order.customerState && mayBuy(order.customerState) && (
        <ActionForm
          action={again.action}
          tenant={tenant}
          hidden={{ order: order.id, key: again.key }}
          className="contents"
        >
          <SubmitButton variant="secondary">{t("reorder")}</SubmitButton>
        </ActionForm>
      )}
      {open.includes("answer") && (
        <Confirm
          action={actions.answer}
          tenant={tenant}
          hidden={seen}
          trigger={t("answer")}
          title={order.stateReason}
          reason={{ label: t("yourAnswer") }}
          submit={t("answerNow")}
          tone="primary"
        />
      )}
      {actions.withdraw && open.includes("withdraw") && (
        <Confirm
          action={actions.withdraw}
          tenant={tenant}
          hidden={seen}
          trigger={t("cancelOrder")}
          title={t("cancelTitle", { number: order.number })}
          impact={<p>{t("rejectImpact", { count: order.lineCount, customer: order.customerName })}</p>}
          reason={{ label: t("reason"), required: false }}
          submit={t("cancelNow")}
        />
      )}
    </div>
  );
}
