import { categoryOptions } from "@/components/categories/options";
import { CsvLinks } from "@/components/files/csv-links";
import { FilterLinks } from "@/components/ui/filter-links";
import { ListToolbar, SearchChoice } from "@/components/ui/list";
import { ListViews } from "@/components/views/list-views";
import { itemKinds, itemStates } from "@/lib/catalogue/rules";
import type { Category } from "@/lib/categories/queries";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

type Filter = { q?: string; state?: string; kind?: string; category?: string; sort?: string };
type ItemFiltersProps = { path: string; filter: Filter; categories: Category[]; actor: Actor };

/** Search by words within a category, filter by state and kind: all of it in the address. */
export async function ItemFilters({ path, filter, categories, actor }: ItemFiltersProps) {
  const [t, states, kinds, locale] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("states.item"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
  const { q, category, ...kept } = filter;
  return (
    <ListToolbar
      action={path}
      search={{ label: t("search"), value: q }}
      fields={
        categories.length > 0 && (
          <SearchChoice
            name="category"
            label={t("category")}
            value={category}
            none={t("allCategories")}
            options={categoryOptions(categories, locale, actor.tenantLocale)}
          />
        )
      }
      keep={kept}
      views={<ListViews actor={actor} list="catalogue" present={filter} />}
      actions={<CsvLinks href={withQuery(`${path}/export`, filter)}>{t("export")}</CsvLinks>}
    >
      <FilterLinks
        label={t("filterState")}
        items={[undefined, ...itemStates].map((state) => ({
          href: withQuery(path, { ...filter, state }),
          label: state ? states(state) : t("allStates"),
          current: filter.state === state,
        }))}
      />
      <FilterLinks
        label={t("kind")}
        items={[undefined, ...itemKinds].map((kind) => ({
          href: withQuery(path, { ...filter, kind }),
          label: kind ? kinds(kind) : t("allKinds"),
          current: filter.kind === kind,
        }))}
      />
    </ListToolbar>
  );
}
