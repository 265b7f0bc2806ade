import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { pathTo } from "@/lib/categories/rules";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { Shop, ShopPage } from "@/lib/shop/queries";
import type { ShopFilter } from "@/lib/shop/schema";
import { ShopFilters } from "./shop-filters";
import { ShopItems } from "./shop-items";

type ShopListProps = { path: string; shop: Shop; query: ShopFilter; list: ShopPage };

/** A shop's first page: who it is, what it sells, and the ways to narrow that down. */
export async function ShopList({ path, shop, query, list }: ShopListProps) {
  const t = await getTranslations("shop");
  const owner = shop.reseller ?? shop.provider;
  const filter = { q: query.q || undefined, category: list.category?.slug };
  const pageAt = (page?: string) => page && withQuery(path, { ...filter, page });
  return (
    <>
      <PageHeader
        title={list.category?.name ?? owner.name}
        crumbs={
          list.category && [
            { href: withQuery(path, { q: filter.q }), label: owner.name },
            ...pathTo(list.categories, list.category.id)
              .slice(0, -1)
              .map(({ slug, name }) => ({
                href: withQuery(path, { ...filter, category: slug }),
                label: name,
              })),
          ]
        }
        meta={!list.category && <span lang={shop.place.tenantLocale}>{owner.about}</span>}
      />
      <ShopFilters path={path} filter={filter} categories={list.categories} category={list.category} />
      {list.rows.length ? (
        <ShopItems path={path} pictures={`/${shop.place.tenantSlug}`} rows={list.rows} />
      ) : (
        <Nothing path={path} filtered={Boolean(filter.q || filter.category)} />
      )}
      <Pager
        first={query.page && withQuery(path, filter)}
        previous={pageAt(list.previous)}
        next={pageAt(list.next)}
      />
      {list.rows.some(({ offer }) => offer.price) && (
        <p className="text-ink-muted text-sm">{t("netOfVat")}</p>
      )}
    </>
  );
}

async function Nothing({ path, filtered }: { path: string; filtered: boolean }) {
  const t = await getTranslations("shop");
  if (!filtered) return <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>;
  return (
    <EmptyState title={t("noMatch")} action={<LinkButton href={path}>{t("showAll")}</LinkButton>}>
      {t("noMatchText")}
    </EmptyState>
  );
}
