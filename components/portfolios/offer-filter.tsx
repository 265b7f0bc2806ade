import { categoryOptions } from "@/components/categories/options";
import { Button } from "@/components/ui/button";
import { QueryForm } from "@/components/ui/query-form";
import { SearchedPart } from "@/components/ui/searched-part";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import type { OfferPage } from "@/lib/portfolios/offers/queries";
import { type OfferNarrowing, offerKinds } from "@/lib/portfolios/schema";

type OfferFilterProps = { action: string; filter: OfferNarrowing; categories: OfferPage["categories"] };

/** What of the catalogue is listed; by GET, so that the address says it. */
export async function OfferFilter({ action, filter, categories }: OfferFilterProps) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("portfolios"),
    getTranslations("terms.offer"),
    getLocale(),
  ]);
  return (
    <QueryForm
      action={action}
      role="search"
      aria-label={t("filter")}
      className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1.5fr_1fr_1.75fr_auto]"
    >
      <label className="field">
        <span className="field-label">{t("searchOffers")}</span>
        <input type="search" name="q" className="input" autoComplete="off" defaultValue={filter.q} />
      </label>
      <Choice name="category" label={t("category")} value={filter.category} none={t("all")}>
        {categoryOptions(categories, locale)}
      </Choice>
      <Choice name="kind" label={t("kind")} value={filter.kind} none={t("all")}>
        {offerKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
      </Choice>
      <Choice name="show" label={t("show")} value={filter.show} none={t("showMissing")}>
        {[{ value: "all", label: t("showAll") }]}
      </Choice>
      <Button type="submit">{t("applyFilter")}</Button>
      {filter.q && <SearchedPart q={filter.q} />}
    </QueryForm>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value?: string | null;
  none: string;
  children: { value: string; label: string }[];
};

/** One choice of a filter; nothing chosen means all. */
function Choice({ name, label, value, none, children }: ChoiceProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select name={name} className="input" defaultValue={value ?? ""}>
        <option value="">{none}</option>
        {children.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
