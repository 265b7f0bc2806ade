import { Description } from "@/components/sellable/description";
import { ItemGallery } from "@/components/sellable/item-gallery";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { Shop } from "@/lib/shop/queries";
import type { ShopItem } from "@/lib/shop/rules";
import { PublicOffers } from "./public-offers";
import { Responsibility } from "./responsibility";

type ShopItemPageProps = { shop: Shop; path: string; item: ShopItem };

/** What one item is, what it costs, and who sells, delivers and supports it. */
export async function ShopItemPage({ shop, path, item }: ShopItemPageProps) {
  const t = await getTranslations("shop");
  const askHref = withQuery(`${path}/ask`, { item: item.itemId });
  const owner = shop.reseller ?? shop.provider;
  return (
    <>
      <PageHeader
        title={item.name}
        crumbs={[
          { href: path, label: owner.name },
          ...item.path.map(({ slug, name }) => ({ href: withQuery(path, { category: slug }), label: name })),
        ]}
        actions={
          <LinkButton href={askHref} variant="primary">
            {t("askForThis")}
          </LinkButton>
        }
        meta={[item.manufacturer, t("skuIs", { sku: item.sku })].filter(Boolean).join(" · ")}
      />
      <Columns aside={<Responsibility shop={shop} />}>
        <div className={item.pictures.length ? "grid gap-8 md:grid-cols-2" : undefined}>
          <ItemGallery name={item.name} pictures={item.pictures} path={`/${shop.place.tenantSlug}`} />
          <div className="min-w-0 space-y-8">
            {item.summary && <p className="max-w-prose text-lg">{item.summary}</p>}
            <PublicOffers offers={item.offers} askHref={askHref} />
          </div>
        </div>
        {item.description && (
          <Section title={t("description")}>
            <Description text={item.description} />
          </Section>
        )}
      </Columns>
    </>
  );
}
