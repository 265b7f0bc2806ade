import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton, TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit";
import { NumberField, TextArea, TextField } from "@/components/ui/text-field";
import { TrapField } from "@/components/ui/trap-field";
import type { AskPageProps } from "./ask-page";
import { OfferChoice } from "./offer-choice";

/** What is asked for, the question, and who asks. */
export async function AskForm({ shop, path, item, offer, action, stamp }: Omit<AskPageProps, "gone">) {
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
    <ActionForm action={action} tenant={place.tenantSlug} hidden={hidden}>
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
      <TextArea
        name="message"
        label={t(item ? "message" : "question")}
        required={!item}
        rows={5}
        maxLength={4000}
      />
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold text-lg">{t("you")}</legend>
        <TextField name="name" label={t("name")} required maxLength={120} autoComplete="name" />
        <TextField name="company" label={t("company")} required maxLength={200} autoComplete="organization" />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          help={t("emailHelp")}
          required
          maxLength={254}
          autoComplete="email"
        />
        <TextField name="phone" type="tel" label={t("phone")} maxLength={40} autoComplete="tel" />
      </fieldset>
      <TrapField name="website" label={t("leaveEmpty")} />
      <p className="text-ink-muted text-sm">
        {t("privacy", { seller: seller.name })}{" "}
        {seller.imprint && <TextLink href={`${path}/imprint`}>{t("imprint")}</TextLink>}
      </p>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
        <LinkButton href={item ? `${path}/items/${item.itemId}` : path} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
