import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import type { Basket } from "@/lib/baskets/queries";
import { getTranslations } from "@/lib/i18n/words";

type EmptyBasketProps = { action: FormAction; tenant: string; basket: Basket; formKey: string };

/** Throws everything out of a basket, in two steps. */
export async function EmptyBasket({ action, tenant, basket, formKey }: EmptyBasketProps) {
  const t = await getTranslations("orders");
  const { id = "", version, lines, customer } = basket;
  return (
    <Confirm
      action={action}
      tenant={tenant}
      hidden={{ basket: id, version: String(version), key: formKey }}
      trigger={t("emptyBasket")}
      title={t("emptyBasketTitle", { name: customer.name })}
      impact={<p>{t("emptyBasketImpact", { count: lines.length })}</p>}
      submit={t("emptyBasketNow")}
    />
  );
}
