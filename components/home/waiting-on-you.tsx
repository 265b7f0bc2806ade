import { WishTable } from "@/components/customers/wishes/wish-table";
import { EnquiryTable } from "@/components/enquiries/enquiry-table";
import { BasketTable } from "@/components/orders/baskets/basket-table";
import { TextLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import type { ResellerHome } from "@/lib/home/queries";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { OrderTable } from "./order-table";

type WaitingOnYouProps = {
  home: ResellerHome;
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  provider: string;
  tenant: string;
  /** Where the reader may create customers that the provider allowed. */
  createWished?: FormAction;
};

/** What goes on only when the reseller acts: questions on orders, enquiries, open baskets; and how much lies with the provider. */
export async function WaitingOnYou({ home, area, provider, tenant, createWished }: WaitingOnYouProps) {
  const t = await getTranslations("home");
  const path = `${area}/orders`;
  const { placed, "information asked": asked } = home.orders;
  return (
    <Section
      title={t("waitingOnYou")}
      actions={
        asked > home.asked.length && (
          <TextLink href={withQuery(path, { state: "information asked" })}>{t("allAsked")}</TextLink>
        )
      }
    >
      {home.asked.length > 0 && (
        <>
          <h3 className="text-sm">{t("askedOrders")}</h3>
          <OrderTable label={t("askedOrders")} path={path} orders={home.asked} />
        </>
      )}
      {home.enquiries.length > 0 && (
        <>
          <h3 className="text-sm">{t("newEnquiries")}</h3>
          <EnquiryTable path={`${area}/enquiries`} rows={home.enquiries} />
        </>
      )}
      {home.wishes.length > 0 && (
        <>
          <h3 className="text-sm">{t("wishes")}</h3>
          <WishTable tenant={tenant} path={`${area}/customers`} rows={home.wishes} create={createWished} />
        </>
      )}
      {home.baskets.length > 0 && (
        <>
          <h3 className="text-sm">{t("openBaskets")}</h3>
          <BasketTable path={`${path}/new`} rows={home.baskets} />
        </>
      )}
      {home.asked.length + home.enquiries.length + home.wishes.length + home.baskets.length === 0 && (
        <p className="text-ink-muted">{t("nothingWaitsOnYou")}</p>
      )}
      {placed > 0 && (
        <p className="text-sm">
          <TextLink href={withQuery(path, { state: "placed" })}>
            {t("withProvider", { count: placed, provider })}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
