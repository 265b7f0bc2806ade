import { LinkButton, TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit";
import { NumberField } from "@/components/ui/text-field";
import { KEPT_MONTHS } from "@/lib/enquiries/rules";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { itemPath } from "@/lib/shop/rules";
import { AskFields } from "./ask-fields";
import type { AskPageProps } from "./ask-page";
import { OfferChoice } from "./offer-choice";

/** What is asked for, the question, and who asks. */
export async function AskForm({
  shop,
  path,
  item,
  offer,
  action,
  stamp,
  address,
  known,
}: Omit<AskPageProps, "gone">) {
  const [t, locale] = await Promise.all([getTranslations("shop.ask"), getLocale()]);
  const { place, reseller, provider } = shop;
  const seller = reseller ?? provider;
  const hidden = {
    stamp,
    locale,
    ...(place.resellerSlug && { reseller: place.resellerSlug }),
    ...(item && { item: item.itemId }),
  };
  return (
    <ActionForm action={action} tenant={place.tenantSlug} hidden={hidden} address={address}>
      {item && (
        <>
          <OfferChoice offers={item.offers} chosen={offer} />
          <NumberField
            name="quantity"
            label={t("quantity")}
            min={1}
            max={99_999}
            defaultValue={1}
            className="max-w-40"
            required
          />
        </>
      )}
      <AskFields question={!item} known={known} />
      <p className="text-ink-muted text-sm">
        {t("privacy", { seller: seller.name, months: KEPT_MONTHS })}{" "}
        {seller.imprint && <TextLink href={`${path}/imprint`}>{t("imprint")}</TextLink>}
      </p>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
        <LinkButton href={item ? itemPath(path, item) : path} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
