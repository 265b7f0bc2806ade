import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { changeLanguage } from "@/app/(auth)/actions";
import { PublicFrame } from "@/components/frame/public-frame";
import { TextLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { logoPath } from "@/lib/logo/rules";
import { languages } from "@/lib/place";
import { loadShop } from "./load-shop";

type ShopFrameProps = { tenant: string; reseller?: string; children: ReactNode };

/** The frame of a provider's shop, or of a reseller's storefront, in the colours of whose it is. */
export async function ShopFrame({ tenant, reseller, children }: ShopFrameProps) {
  const [t, shop] = await Promise.all([getTranslations("shop"), loadShop(tenant, reseller)]);
  const owner = shop.reseller ?? shop.provider;
  return (
    <PublicFrame
      brand={{
        name: owner.name,
        colour: owner.brandColour,
        logoUrl: logoPath(shop.path, owner.logoKey),
      }}
      home={shop.path}
      nav={[
        { href: shop.path, label: t("items") },
        { href: `${shop.path}/ask`, label: t("contact") },
      ]}
      actions={
        <a href="/sign-in" rel="nofollow">
          {t("signIn")}
        </a>
      }
      footer={
        <>
          {owner.imprint && <TextLink href={`${shop.path}/imprint`}>{t("imprint")}</TextLink>}
          <LanguageChoice />
        </>
      }
    >
      {children}
    </PublicFrame>
  );
}

/** The other languages; the action leads back to the page it was sent from. */
async function LanguageChoice() {
  const [t, locale] = await Promise.all([getTranslations("frame"), getLocale()]);
  return (
    <ActionForm action={changeLanguage} ariaLabel={t("language")} className="contents">
      {languages
        .filter((each) => each.locale !== locale)
        .map((each) => (
          <button
            type="submit"
            key={each.locale}
            name="locale"
            value={each.locale}
            lang={each.locale}
            className="btn btn-quiet"
          >
            {each.label}
          </button>
        ))}
    </ActionForm>
  );
}
