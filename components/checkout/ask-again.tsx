import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import type { Basket } from "@/lib/baskets/queries";
import type { ReviewedBasket } from "@/lib/checkout/queries";
import { getTranslations } from "@/lib/i18n/words";

type AskAgainProps = {
  action: FormAction;
  tenant: string;
  basket: Basket;
  order: NonNullable<ReviewedBasket["again"]>;
  formKey: string;
  leaveHref: string;
};

/** Before an order is put again into a basket that holds something: both, and what may become of them. */
export async function AskAgain({ action, tenant, basket, order, formKey, leaveHref }: AskAgainProps) {
  const t = await getTranslations("orders");
  const { number, lines } = order;
  return (
    <Section title={t("againTitle", { number })} description={t("againText", { name: basket.customer.name })}>
      <div className="grid gap-6 sm:grid-cols-2">
        <Held title={t("againBasket", { count: basket.lines.length })} lines={basket.lines} />
        <Held title={t("againOrder", { number, count: lines.length })} lines={lines} />
      </div>
      <ActionForm
        action={action}
        tenant={tenant}
        hidden={{ order: order.id, key: formKey, version: String(basket.version) }}
      >
        <div className="form-actions">
          <SubmitButton name="how" value="add">
            {t("againAdd")}
          </SubmitButton>
          <SubmitButton name="how" value="replace" variant="secondary">
            {t("againReplace")}
          </SubmitButton>
          <LinkButton href={leaveHref}>{t("againLeave")}</LinkButton>
        </div>
      </ActionForm>
    </Section>
  );
}

type HeldProps = { title: string; lines: { offerId: string; name: string; quantity: number }[] };

function Held({ title, lines }: HeldProps) {
  return (
    <div className="grid content-start gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid gap-1 text-sm">
        {lines.map(({ offerId, name, quantity }) => (
          <li key={offerId}>
            {quantity} × {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
