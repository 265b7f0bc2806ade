import { getTranslations } from "next-intl/server";
import { DetailsMenu } from "@/components/ui/details-menu";
import { FilterLinks, ListToolbar } from "@/components/ui/list";
import { MenuLink } from "@/components/ui/menu-items";
import { withQuery } from "@/lib/page";
import type { ShopCategory } from "@/lib/shop/rules";

const MOST_SIDE_BY_SIDE = 12;

type ShopFiltersProps = {
  path: string;
  filter: { q?: string; category?: string };
  categories: ShopCategory[];
};

/** Search by words, and the categories: side by side, or in a menu where they are many. */
export async function ShopFilters({ path, filter, categories }: ShopFiltersProps) {
  const t = await getTranslations("shop");
  const current = categories.find(({ slug }) => slug === filter.category);
  const links = [undefined, ...categories].map((each) => ({
    href: withQuery(path, { ...filter, category: each?.slug }),
    label: each?.name ?? t("allCategories"),
    current: each === current,
  }));
  return (
    <div className="grid gap-3">
      <ListToolbar
        action={path}
        search={{ label: t("search"), value: filter.q }}
        keep={{ category: filter.category }}
      >
        {categories.length > MOST_SIDE_BY_SIDE && (
          <DetailsMenu label={t("categoryIs", { name: current?.name ?? t("allCategories") })} align="start">
            {links.map((link) => (
              <MenuLink key={link.href} href={link.href} current={link.current}>
                {link.label}
              </MenuLink>
            ))}
          </DetailsMenu>
        )}
      </ListToolbar>
      {categories.length > 1 && categories.length <= MOST_SIDE_BY_SIDE && (
        <FilterLinks label={t("categories")} items={links} />
      )}
    </div>
  );
}
