import { sendEnquiryAction } from "@/app/[tenant]/(shop)/ask/actions";
import { AskPage } from "@/components/shop/ask/ask-page";
import { ClosedPage } from "@/components/shop/ask/closed-page";
import { SentPage } from "@/components/shop/ask/sent-page";
import { requestPath } from "@/lib/door/headers";
import { loadPublic, type PageInput } from "@/lib/door/load";
import { placeKey } from "@/lib/enquiries/rules";
import { enquiryAddress } from "@/lib/enquiries/schema";
import { stampForm } from "@/lib/forms/stamp";
import { titled } from "@/lib/i18n/titled";
import { getLocale } from "@/lib/i18n/words";
import { findPublicItem } from "@/lib/storefront/queries";
import { isSentTooLate } from "./late";
import { loadShop } from "./load-shop";
import { findVisitor } from "./visitor";

type AskInput = PageInput & { params: Promise<{ tenant: string; reseller?: string }> };

export const generateMetadata = titled("shop.ask", "pageTitle", { robots: { index: false } });

/** The page to ask on, of a provider's shop or a reseller's storefront. */
export default async function Ask(props: AskInput) {
  const { tenant, reseller } = await props.params;
  const address = (await requestPath()) ?? "";
  if (reseller && (await isSentTooLate(tenant, reseller))) {
    const item = (await props.searchParams)?.item;
    const known = enquiryAddress.shape.item.parse([item].flat()[0]);
    return (
      <ClosedPage
        tenant={tenant}
        reseller={reseller}
        item={known}
        action={sendEnquiryAction}
        address={address}
      />
    );
  }
  const [locale, shop] = await Promise.all([getLocale(), loadShop(tenant, reseller)]);
  const { data: item, query } = await loadPublic(props, enquiryAddress, async (scope, { item: id }) =>
    id ? findPublicItem(scope, { item: id, locale }) : undefined,
  );
  if (query.sent) return <SentPage shop={shop} path={shop.path} item={item} />;
  const offer = item?.offers.find(({ offerId }) => offerId === query.offer)?.offerId ?? null;
  return (
    <AskPage
      shop={shop}
      path={shop.path}
      item={item}
      offer={offer}
      gone={Boolean((query.item && !item) || (query.offer && !offer))}
      action={sendEnquiryAction}
      address={address}
      stamp={stampForm(placeKey(shop.place))}
      known={await findVisitor(tenant)}
    />
  );
}
