import type { ReactNode } from "react";
import { LanguageLinks } from "@/components/frame/language-links";
import { PublicFrame } from "@/components/frame/public-frame";
import { TextLink } from "@/components/ui/button";
import { languages } from "@/lib/base/paths";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { logoPath } from "@/lib/logo/rules";
import { loadShop } from "./load-shop";
import { findVisitor } from "./visitor";

type ShopFrameProps = { tenant: string; reseller?: string; children: ReactNode };

/** The frame of a provider's shop, or of a reseller's storefront, in the colours of whose it is. */
export async function ShopFrame({ tenant, reseller, children }: ShopFrameProps) {
  const [t, frame, locale, shop, visitor] = await Promise.all([
    getTranslations("shop"),
    getTranslations("frame"),
    getLocale(),
    loadShop(tenant, reseller),
    findVisitor(tenant),
  ]);
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
        visitor ? (
          <a href={visitor.home} data-page="whole">
            {t("greeting", { name: visitor.name })}
          </a>
        ) : (
          <a href={withQuery("/sign-in", { from: shop.path })} rel="nofollow" data-page="whole">
            {t("signIn")}
          </a>
        )
      }
      footer={
        <>
          {owner.imprint && <TextLink href={`${shop.path}/imprint`}>{t("imprint")}</TextLink>}
          <LanguageLinks label={frame("language")} locale={locale} languages={languages} />
        </>
      }
    >
      {children}
    </PublicFrame>
  );
}
