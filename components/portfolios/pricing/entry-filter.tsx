import { categoryOptions } from "@/components/categories/options";
import { Choice } from "@/components/portfolios/offer-filter";
import { Button } from "@/components/ui/button";
import { QueryForm } from "@/components/ui/query-form";
import { SearchedPart } from "@/components/ui/searched-part";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import type { PricingPage } from "@/lib/portfolios/pricing/queries";
import type { EntryNarrowing } from "@/lib/portfolios/schema";
import { entryNotes } from "@/lib/portfolios/schema";

type EntryFilterProps = { action: string; filter: EntryNarrowing; categories: PricingPage["categories"] };

/** What of the draft is listed; by GET, so that the address says it. */
export async function EntryFilter({ action, filter, categories }: EntryFilterProps) {
  const [t, locale] = await Promise.all([getTranslations("portfolios"), getLocale()]);
  return (
    <QueryForm
      action={action}
      role="search"
      aria-label={t("filter")}
      className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      <label className="field">
        <span className="field-label">{t("searchOffers")}</span>
        <input
          key={filter.q}
          type="search"
          name="q"
          className="input"
          autoComplete="off"
          defaultValue={filter.q}
        />
      </label>
      <Choice name="category" label={t("category")} value={filter.category} none={t("all")}>
        {categoryOptions(categories, locale)}
      </Choice>
      <Choice name="only" label={t("show")} value={filter.only} none={t("only.all")}>
        {entryNotes.map((each) => ({ value: each, label: t(`only.${each}`) }))}
      </Choice>
      <Button type="submit">{t("applyFilter")}</Button>
      {filter.q && <SearchedPart q={filter.q} />}
    </QueryForm>
  );
}
