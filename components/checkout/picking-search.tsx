import { categoryOptions } from "@/components/categories/options";
import { SearchedPart } from "@/components/ui/searched-part";
import { SubmitButton } from "@/components/ui/submit";
import type { SoldCategory } from "@/lib/categories/queries";
import { getTranslations } from "@/lib/i18n/words";

type PickingSearchProps = {
  q: string;
  category: string | null;
  categories: SoldCategory[];
};

/** Search inside the form of the order: sending it keeps every quantity typed so far. */
export async function PickingSearch({ q, category, categories }: PickingSearchProps) {
  const t = await getTranslations("orders");
  return (
    <search className="flex flex-wrap items-end gap-3">
      <label className="min-w-0 flex-1 basis-56">
        <span className="sr-only">{t("searchOffers")}</span>
        <input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          placeholder={t("searchOffers")}
          autoComplete="off"
          className="input"
        />
      </label>
      <label className="min-w-0 basis-48">
        <span className="sr-only">{t("category")}</span>
        <select key={category} name="category" defaultValue={category ?? ""} className="input">
          <option value="">{t("allCategories")}</option>
          {categoryOptions(categories).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <SubmitButton name="go" value="search" variant="secondary">
        {t("searchButton")}
      </SubmitButton>
      <SearchedPart q={q} />
    </search>
  );
}
