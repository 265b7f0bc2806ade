import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import type { customerMachine } from "@/lib/customers/machine";
import type { Customer } from "@/lib/customers/queries";
import { getTranslations } from "@/lib/i18n/words";

type CustomerMovesProps = {
  customer: Customer;
  tenant: string;
  /** The steps that the reader may take with the customer. */
  open: readonly (keyof typeof customerMachine.steps)[];
  lock: FormAction;
  unlock: FormAction;
};

/** Locks and unlocks a customer, each with a reason; nothing in states that have no such step. */
export async function CustomerMoves({ customer, tenant, open, ...actions }: CustomerMovesProps) {
  const t = await getTranslations("customers");
  const move = (["lock", "unlock"] as const).find((each) => open.includes(each));
  if (!move) return null;
  return (
    <Confirm
      action={actions[move]}
      tenant={tenant}
      hidden={{ id: customer.id, version: String(customer.version) }}
      tone={move === "lock" ? "danger" : "primary"}
      trigger={t(move)}
      title={t(`${move}Title`, { name: customer.name })}
      impact={<p>{t(`${move}Impact`)}</p>}
      reason={{ label: t("reason"), help: t("reasonHelp") }}
      submit={t(`${move}Now`)}
    />
  );
}
