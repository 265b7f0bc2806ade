import { AuthFrame } from "@/components/frame/auth-frame";
import { LinkButton } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { KeptFields } from "@/components/ui/kept-fields";
import { SubmitButton } from "@/components/ui/submit";
import { NumberField } from "@/components/ui/text-field";
import { shopPath } from "@/lib/base/paths";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { AskFields } from "./ask-fields";

type ClosedPageProps = {
  tenant: string;
  reseller: string;
  item: string | null;
  action: FormAction;
  address: string;
};

/**
 * The form as it was sent to a storefront that had closed by then, for whoever has no script to keep it. The same for one
 * that never was: it names nobody.
 */
export async function ClosedPage({ tenant, reseller, item, action, address }: ClosedPageProps) {
  const [t, ask, locale] = await Promise.all([
    getTranslations("shop"),
    getTranslations("shop.ask"),
    getLocale(),
  ]);
  return (
    <AuthFrame title={t("closedTitle")} intro={t("closedText")}>
      <ActionForm action={action} tenant={tenant} hidden={{ locale, reseller }} address={address}>
        <KeptFields names={["stamp", "item", "offer"]} />
        {item && <NumberField name="quantity" label={ask("quantity")} min={1} max={99_999} required />}
        <AskFields question={!item} />
        <div className="form-actions">
          <SubmitButton pendingLabel={ask("sending")}>{ask("send")}</SubmitButton>
          <LinkButton href={shopPath(tenant, null)}>{t("closedHome")}</LinkButton>
        </div>
      </ActionForm>
    </AuthFrame>
  );
}
