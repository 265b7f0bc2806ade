import { setOwnPriceAction } from "@/app/[tenant]/reseller/catalogue/actions";
import { enterCustomerModeAction } from "@/app/[tenant]/reseller/customer-mode/actions";
import { Notice } from "@/components/frame/notice";
import { CustomerMode } from "@/components/sellable/customer-mode";
import { Description } from "@/components/sellable/description";
import { ItemGallery } from "@/components/sellable/item-gallery";
import { NetNote } from "@/components/sellable/net-note";
import { OfferLadder } from "@/components/sellable/offer-ladder";
import { PriceForm } from "@/components/sellable/price-form";
import { LinkButton } from "@/components/ui/button";
import { Dotted } from "@/components/ui/dotted";
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
  const [t, kinds, locale] = await Promise.all([
    getTranslations("sellable"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
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
  const stock = (await getTranslations("catalogue"))("stockKept");
  const shown = actor.customerMode;
  const catalogue = `/${tenant}/reseller/catalogue`;
  const maySell = !shown && can(actor, "order:place") && !actor.salesBlocked;
  const [first, ...others] = data.offers;
  // Where there is one offer, to order it is the next step of the page.
  const only = maySell && !others.length ? first : undefined;
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
        meta={
          <>
            <Dotted>
              {data.sku}
              {data.manufacturer}
              {kinds(data.kind)}
              {data.stockKept && stock}
            </Dotted>
            {data.summary && <p className="mt-1 text-ink">{data.summary}</p>}
          </>
        }
        actions={
          !shown && (
            <>
              {only && (
                <LinkButton href={order(only.offerId)} variant="primary">
                  {t("order")}
                </LinkButton>
              )}
              <CustomerMode
                action={enterCustomerModeAction}
                tenant={tenant}
                next={`${catalogue}/${data.itemId}`}
              />
            </>
          )
        }
      />
      <Columns
        aside={
          data.pictures.length > 0 && (
            <ItemGallery name={data.name} pictures={data.pictures} path={`/${tenant}`} />
          )
        }
      >
        <Section title={t("offers")} description={<NetNote />}>
          <OfferLadder
            offers={data.offers}
            viewer={viewerOf(actor)}
            orderPath={maySell && !only ? order : undefined}
          />
        </Section>
        {data.description && (
          <Section title={t("description")}>
            <Description text={data.description} />
          </Section>
        )}
        {can(actor, "price:set") && (
          <Section title={t("yourPrices")} description={t("yourPricesText")}>
            <div className="grid gap-8 md:grid-cols-2">
              {data.offers.map((offer) => (
                <PriceForm key={offer.offerId} offer={offer} action={setOwnPriceAction} tenant={tenant} />
              ))}
            </div>
          </Section>
        )}
      </Columns>
    </>
  );
}
