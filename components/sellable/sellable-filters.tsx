import { CategoryChoices } from "@/components/categories/category-choices";
import { CsvLinks } from "@/components/files/csv-links";
import { ListToolbar } from "@/components/ui/list";
import { ListViews } from "@/components/views/list-views";
import type { SoldCategory } from "@/lib/categories/queries";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

/** As many categories fit beside the other tools of the list. */
const MOST_IN_A_ROW = 4;

type SellableFiltersProps = {
  path: string;
  filter: { q?: string; category?: string; view?: string; hide?: string };
  categories: SoldCategory[];
  current?: SoldCategory;
  actor: Actor;
};

/** Search by words, and the categories one level below where one is: all of it in the address. */
export async function SellableFilters({ path, filter, categories, current, actor }: SellableFiltersProps) {
  const t = await getTranslations("sellable");
  return (
    <ListToolbar
      action={path}
      search={{ label: t("search"), value: filter.q }}
      keep={{ category: filter.category, view: filter.view, hide: filter.hide }}
      views={<ListViews actor={actor} list="catalogue" present={filter} />}
      actions={<CsvLinks href={withQuery(`${path}/export`, filter)}>{t("export")}</CsvLinks>}
    >
      <CategoryChoices
        label={t("categories")}
        categories={categories}
        current={current}
        most={MOST_IN_A_ROW}
        hrefOf={({ id }) => withQuery(path, { ...filter, category: id })}
      />
    </ListToolbar>
  );
}
