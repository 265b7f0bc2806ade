import { getTranslations } from "next-intl/server";
import { DetailsMenu } from "@/components/ui/details-menu";
import { ListToolbar } from "@/components/ui/list";
import { MenuLink } from "@/components/ui/menu-items";
import { withQuery } from "@/lib/page";

type SellableFiltersProps = {
  path: string;
  filter: { q?: string; category?: string; view?: string };
  categories: { id: string; name: string }[];
};

/** Search by words, filter by category: all of it in the address. */
export async function SellableFilters({ path, filter, categories }: SellableFiltersProps) {
  const t = await getTranslations("sellable");
  const current = categories.find(({ id }) => id === filter.category);
  const at = (category?: string) => withQuery(path, { ...filter, category });
  return (
    <ListToolbar
      action={path}
      search={{ label: t("search"), value: filter.q }}
      keep={{ category: filter.category, view: filter.view }}
    >
      {categories.length > 0 && (
        <DetailsMenu label={t("categoryIs", { name: current?.name ?? t("allCategories") })} align="start">
          <MenuLink href={at()} current={!current}>
            {t("allCategories")}
          </MenuLink>
          {categories.map((each) => (
            <MenuLink key={each.id} href={at(each.id)} current={each === current}>
              {each.name}
            </MenuLink>
          ))}
        </DetailsMenu>
      )}
    </ListToolbar>
  );
}
