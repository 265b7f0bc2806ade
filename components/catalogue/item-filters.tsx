import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { DetailsMenu } from "@/components/ui/details-menu";
import { FilterLinks, ListToolbar } from "@/components/ui/list";
import { MenuLink } from "@/components/ui/menu-items";
import type { Actor } from "@/lib/actor";
import { itemStates, nameIn } from "@/lib/catalogue/rules";
import type { Category } from "@/lib/categories/queries";
import { withQuery } from "@/lib/page";

type Filter = { q?: string; state?: string; category?: string };
type ItemFiltersProps = { path: string; filter: Filter; categories: Category[]; actor: Actor };

/** Search by words, filter by state and category: all of it in the address. */
export async function ItemFilters({ path, filter, categories, actor }: ItemFiltersProps) {
  const [t, states, locale] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("states.item"),
    getLocale(),
  ]);
  const nameOf = ({ names, slug }: Category) => nameIn(names, slug, locale, actor.tenantLocale);
  const current = categories.find(({ id }) => id === filter.category);
  const { q, ...kept } = filter;
  return (
    <ListToolbar
      action={path}
      search={{ label: t("search"), value: q }}
      keep={kept}
      actions={
        <LinkButton href={withQuery(`${path}/export`, filter)} download>
          {t("export")}
        </LinkButton>
      }
    >
      <FilterLinks
        label={t("filterState")}
        items={[undefined, ...itemStates].map((state) => ({
          href: withQuery(path, { ...filter, state }),
          label: state ? states(state) : t("allStates"),
          current: filter.state === state,
        }))}
      />
      {categories.length > 0 && (
        <DetailsMenu
          label={t("categoryIs", { name: current ? nameOf(current) : t("allCategories") })}
          align="start"
        >
          <MenuLink href={withQuery(path, { ...filter, category: undefined })} current={!current}>
            {t("allCategories")}
          </MenuLink>
          {categories.map((category) => (
            <MenuLink
              key={category.id}
              href={withQuery(path, { ...filter, category: category.id })}
              current={category === current}
            >
              {nameOf(category)}
            </MenuLink>
          ))}
        </DetailsMenu>
      )}
    </ListToolbar>
  );
}
