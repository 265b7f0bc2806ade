import { env } from "@/lib/base/env";
import { formatMoney } from "@/lib/base/money";
import { pictureFile } from "@/lib/catalogue/pictures/rules";
import { getTranslations } from "@/lib/i18n/words";
import { type LinkPreview, linkPreviewMark } from "@/lib/shop/link-preview/rules";
import type { Shop } from "@/lib/shop/queries";
import type { PublicOffer, ShopItem } from "@/lib/shop/rules";

/** The whole address of a preview under a path; another content has another address. */
export const linkPreviewAddress = (path: string, preview: LinkPreview, locale: string): string =>
  `${env().KONTOR_URL}${path}/preview?lang=${locale}&v=${linkPreviewMark(preview)}`;

/** What stands for a shop or storefront where it is shared. */
export function shopLinkPreview({ provider, reseller }: Shop): LinkPreview {
  const { name, brandColour } = reseller ?? provider;
  return {
    title: name,
    seller: reseller ? provider.name : "",
    colour: brandColour,
    price: null,
    picture: null,
  };
}

/** What stands for an item where it is shared: its name, first price and seller, beside its first picture. */
export async function itemLinkPreview(shop: Shop, item: ShopItem, locale: string): Promise<LinkPreview> {
  const { name, brandColour } = shop.reseller ?? shop.provider;
  const [picture] = item.pictures;
  const priced = item.offers.find(({ price }) => price);
  return {
    title: item.name,
    seller: name,
    colour: brandColour,
    price: priced ? await priceWords(priced, locale) : null,
    picture: picture ? pictureFile(shop.place.tenantId, picture.key, "large") : null,
  };
}

async function priceWords({ price, currency, period }: PublicOffer, locale: string): Promise<string | null> {
  if (!price) return null;
  const [t, periods] = await Promise.all([getTranslations("terms"), getTranslations("terms.period")]);
  const { oneTime, recurring } = price;
  const minor = recurring ?? oneTime;
  if (minor === null) return null;
  const written = t("netShort", { price: formatMoney(minor, currency, locale) });
  return recurring === null ? written : `${written} ${periods(period ?? "month")}`;
}
