import { CategoryChoices } from "@/components/categories/category-choices";
import { ListToolbar } from "@/components/ui/list";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import type { ShopCategory } from "@/lib/shop/rules";

type ShopFiltersProps = {
  path: string;
  filter: { q?: string; category?: string };
  categories: ShopCategory[];
  category?: ShopCategory;
};

/** Search by words, and the categories one level below where one is. */
export async function ShopFilters({ path, filter, categories, category }: ShopFiltersProps) {
  const t = await getTranslations("shop");
  return (
    <div className="grid gap-3">
      <ListToolbar
        action={path}
        search={{ label: t("search"), value: filter.q }}
        keep={{ category: filter.category }}
      />
      <CategoryChoices
        label={t("categories")}
        categories={categories}
        current={category}
        hrefOf={({ slug }) => withQuery(path, { ...filter, category: slug })}
      />
    </div>
  );
}
