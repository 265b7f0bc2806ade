import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import type { OrderVerb } from "@/lib/orders/machine";
import type { Order } from "@/lib/orders/record/queries";
import { mayStillCancel } from "@/lib/orders/rules";

export type ProviderActions = Record<"confirm" | "reject" | "ask" | "cancel", FormAction>;

type ProviderMovesProps = {
  order: Order;
  tenant: string;
  /** The steps that the reader may take with the order. */
  open: readonly OrderVerb[];
  actions: ProviderActions;
};

/** What the provider may do with an order as it stands: confirm first, the others after telling a reason. */
export async function ProviderMoves({ order, tenant, open, actions }: ProviderMovesProps) {
  const t = await getTranslations("orders");
  const seen = { order: order.id, version: String(order.version) };
  const direct = order.resellerId === null;
  const reasonHelp = t(direct ? "reasonDirectHelp" : "reasonHelp");
  const cancellable =
    open.includes("cancel") && mayStillCancel(order.lines.map(({ deliveryState }) => deliveryState));
  return (
    <div className="flex flex-wrap items-start gap-2 empty:hidden">
      {open.includes("confirm") && (
        <ActionForm action={actions.confirm} tenant={tenant} hidden={seen} className="contents">
          <SubmitButton pendingLabel={t("confirming")}>{t("confirm")}</SubmitButton>
        </ActionForm>
      )}
      {open.includes("ask") && (
        <Confirm
          action={actions.ask}
          tenant={tenant}
          hidden={seen}
          trigger={t("ask")}
          title={t("askTitle")}
          reason={{ label: t("question"), help: t(direct ? "questionDirectHelp" : "questionHelp") }}
          submit={t("askNow")}
          tone="primary"
        />
      )}
      {open.includes("reject") && (
        <Confirm
          action={actions.reject}
          tenant={tenant}
          hidden={seen}
          trigger={t("reject")}
          title={t("rejectTitle", { number: order.number })}
          impact={<p>{t("rejectImpact", { count: order.lineCount, customer: order.customerName })}</p>}
          reason={{ label: t("reason"), help: reasonHelp }}
          submit={t("rejectNow")}
        />
      )}
      {cancellable && (
        <Confirm
          action={actions.cancel}
          tenant={tenant}
          hidden={seen}
          trigger={t("cancelOrder")}
          title={t("cancelTitle", { number: order.number })}
          impact={<p>{t("rejectImpact", { count: order.lineCount, customer: order.customerName })}</p>}
          reason={{ label: t("reason"), help: reasonHelp }}
          submit={t("cancelNow")}
        />
      )}
    </div>
  );
}
