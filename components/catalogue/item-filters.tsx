import { categoryOptions } from "@/components/categories/options";
import { CsvLinks } from "@/components/files/csv-links";
import { ListToolbar, SearchChoice } from "@/components/ui/list";
import { ListViews } from "@/components/views/list-views";
import { itemKinds, itemStates } from "@/lib/catalogue/rules";
import type { Category } from "@/lib/categories/queries";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

type Filter = {
  q?: string;
  state?: string;
  kind?: string;
  category?: string;
  price?: "missing";
  sort?: string;
  hide?: string;
};
type ItemFiltersProps = { path: string; filter: Filter; categories: Category[]; actor: Actor };

/** Search by words within a category, filter by state and kind: all of it in the address. */
export async function ItemFilters({ path, filter, categories, actor }: ItemFiltersProps) {
  const [t, states, kinds, locale] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("states.item"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
  const { q, state, kind, category, price, sort, hide } = filter;
  const without = (part: object) => withQuery(path, { ...filter, ...part });
  const named = categoryOptions(categories, locale, actor.tenantLocale);
  const chosen = named.find(({ value }) => value === category);
  const stateOf = itemStates.find((each) => each === state);
  const kindOf = itemKinds.find((each) => each === kind);
  return (
    <ListToolbar
      action={path}
      search={{ label: t("search"), value: q }}
      keep={{ price, sort, hide }}
      applied={[
        ...(chosen
          ? [{ label: chosen.label.trim(), href: without({ category: undefined }), shown: true as const }]
          : []),
        ...(stateOf
          ? [{ label: states(stateOf), href: without({ state: undefined }), shown: true as const }]
          : []),
        ...(kindOf
          ? [{ label: kinds(kindOf), href: without({ kind: undefined }), shown: true as const }]
          : []),
        ...(price ? [{ label: t("withoutPrice"), href: without({ price: undefined }) }] : []),
      ]}
      views={<ListViews actor={actor} list="catalogue" present={filter} />}
      actions={<CsvLinks href={withQuery(`${path}/export`, filter)}>{t("export")}</CsvLinks>}
    >
      {categories.length > 0 && (
        <SearchChoice
          name="category"
          label={t("category")}
          value={category}
          none={t("allCategories")}
          options={named}
        />
      )}
      <SearchChoice
        name="state"
        label={t("filterState")}
        value={state}
        none={t("allStates")}
        options={itemStates.map((each) => ({ value: each, label: states(each) }))}
      />
      <SearchChoice
        name="kind"
        label={t("kind")}
        value={kind}
        none={t("allKinds")}
        options={itemKinds.map((each) => ({ value: each, label: kinds(each) }))}
      />
    </ListToolbar>
  );
}
