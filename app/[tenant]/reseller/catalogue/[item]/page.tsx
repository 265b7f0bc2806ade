import { setOwnPriceAction } from "@/app/[tenant]/reseller/catalogue/actions";
import { enterCustomerModeAction } from "@/app/[tenant]/reseller/customer-mode/actions";
import { Notice } from "@/components/frame/notice";
import { CustomerMode } from "@/components/sellable/customer-mode";
import { Description } from "@/components/sellable/description";
import { ItemFacts } from "@/components/sellable/item-facts";
import { ItemGallery } from "@/components/sellable/item-gallery";
import { NetNote } from "@/components/sellable/net-note";
import { OfferLadder } from "@/components/sellable/offer-ladder";
import { PriceForm } from "@/components/sellable/price-form";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { getSellableItem } from "@/lib/sellable/item/queries";
import { viewerOf } from "@/lib/sellable/queries";
import { shownToCustomer } from "@/lib/sellable/rules";
import { sellableItemPath } from "@/lib/sellable/schema";

type Props = PageProps<"/[tenant]/reseller/catalogue/[item]">;

export const generateMetadata = titled("sellable", "item");

export default async function SellableItemPage(props: Props) {
  const [t, locale] = await Promise.all([getTranslations("sellable"), getLocale()]);
  const { data, tenant, actor, notice } = await load(
    "reseller",
    "catalogue:read",
    props,
    sellableItemPath,
    async (scope, { item }) => {
      const found = await getSellableItem(scope, { item, locale });
      return scope.actor.customerMode ? { ...found, offers: found.offers.map(shownToCustomer) } : found;
    },
  );
  const shown = actor.customerMode;
  const catalogue = `/${tenant}/reseller/catalogue`;
  const maySell = !shown && can(actor, "order:place") && !actor.salesBlocked;
  const order = (offerId: string) => `/${tenant}/reseller/orders/new?line=${offerId}:1`;
  return (
    <>
      <Notice notice={notice} />
      <PageHeader
        title={data.name}
        crumbs={[
          { href: catalogue, label: t("title") },
          ...data.path.map(({ id, name }) => ({
            href: withQuery(catalogue, { category: id }),
            label: name,
          })),
        ]}
        meta={data.summary}
        actions={
          !shown && (
            <CustomerMode
              action={enterCustomerModeAction}
              tenant={tenant}
              next={`${catalogue}/${data.itemId}`}
            />
          )
        }
      />
      <Section title={t("offers")} description={<NetNote />}>
        <OfferLadder offers={data.offers} viewer={viewerOf(actor)} orderPath={maySell ? order : undefined} />
      </Section>
      <Columns
        aside={
          <>
            <ItemGallery name={data.name} pictures={data.pictures} path={`/${tenant}`} />
            <ItemFacts item={data} />
          </>
        }
      >
        {can(actor, "price:set") && (
          <Section title={t("yourPrices")} description={t("yourPricesText")}>
            <div className="grid gap-8 md:grid-cols-2">
              {data.offers.map((offer) => (
                <PriceForm key={offer.offerId} offer={offer} action={setOwnPriceAction} tenant={tenant} />
              ))}
            </div>
          </Section>
        )}
        {data.description && (
          <Section title={t("description")}>
            <Description text={data.description} />
          </Section>
        )}
      </Columns>
    </>
  );
}
