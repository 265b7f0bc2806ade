import Form from "next/form";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/text-field";
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
    <Form
      action={action}
      role="search"
      aria-label={t("filter")}
      className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-5"
      prefetch={false}
    >
      <TextField name="q" type="search" label={t("searchOffers")} defaultValue={filter.q} />
      <SelectField
        name="category"
        label={t("category")}
        emptyLabel={t("all")}
        options={treeOptions(categories, locale)}
        defaultValue={filter.category ?? undefined}
      />
      <SelectField
        name="kind"
        label={t("kind")}
        emptyLabel={t("all")}
        options={offerKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        defaultValue={filter.kind}
      />
      <SelectField
        name="show"
        label={t("show")}
        emptyLabel={t("showMissing")}
        options={[{ value: "all", label: t("showAll") }]}
        defaultValue={filter.show}
      />
      <Button type="submit">{t("applyFilter")}</Button>
    </Form>
  );
}

/** The category tree as a flat list, children indented below their parent. */
function treeOptions(categories: OfferPage["categories"], locale: string) {
  const below = Map.groupBy(categories, ({ parentId }) => parentId);
  const options = (parent: string | null, depth: number): { value: string; label: string }[] =>
    (below.get(parent) ?? []).flatMap(({ id, names, slug }) => [
      { value: id, label: `${"\u2003".repeat(depth)}${names[locale] ?? Object.values(names)[0] ?? slug}` },
      ...options(id, depth + 1),
    ]);
  return options(null, 0);
}
