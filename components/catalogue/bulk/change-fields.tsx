import { categoryOptions } from "@/components/categories/options";
import { Button } from "@/components/ui/button";
import { CheckboxField, SelectField } from "@/components/ui/choice-field";
import { QueryForm } from "@/components/ui/query-form";
import { HiddenField, TextField } from "@/components/ui/text-field";
import { endingText } from "@/lib/base/money";
import { type BulkQuery, changeHows, endings, priceParts } from "@/lib/catalogue/bulk/schema";
import { type Move, moves } from "@/lib/catalogue/rules";
import type { Category } from "@/lib/categories/queries";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";

type ChangeFieldsProps = {
  action: string;
  hidden: Record<string, string>;
  query: BulkQuery;
  categories: Category[];
  actor: Actor;
};

/** The change being prepared; by GET, so that its preview is an address. */
export async function ChangeFields({ action, hidden, query, categories, actor }: ChangeFieldsProps) {
  const t = await getTranslations("catalogue");
  const fields = {
    state: <MoveField query={query} />,
    category: <CategoryField query={query} categories={categories} actor={actor} />,
    price: <PriceFields query={query} currency={actor.currency} />,
  };
  return (
    <QueryForm action={action} className="form" key={query.what}>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {fields[query.what]}
      {query.what !== "category" && (
        <CheckboxField
          name="free"
          label={t("bulkFree")}
          help={t("bulkFreeHelp")}
          defaultChecked={Boolean(query.free)}
        />
      )}
      <div className="form-actions">
        <Button type="submit">{t("bulkPreview")}</Button>
      </div>
    </QueryForm>
  );
}

export async function MoveField({ query }: { query: BulkQuery }) {
  const t = await getTranslations("catalogue");
  return (
    <SelectField
      name="move"
      label={t("bulkMove")}
      help={t("bulkMoveHelp")}
      required
      options={(Object.keys(moves) as Move[]).map((move) => ({ value: move, label: t(move) }))}
      defaultValue={query.move}
    />
  );
}

type CategoryFieldProps = Pick<ChangeFieldsProps, "query" | "categories" | "actor">;

export async function CategoryField({ query, categories, actor }: CategoryFieldProps) {
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  return (
    <SelectField
      name="to"
      label={t("category")}
      required
      options={categoryOptions(categories, locale, actor.tenantLocale)}
      defaultValue={query.to}
    />
  );
}

export async function PriceFields({ query, currency }: { query: BulkQuery; currency: string }) {
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        name="part"
        label={t("bulkPart")}
        required
        options={priceParts.map((part) => ({ value: part, label: t(`bulkParts.${part}`) }))}
        defaultValue={query.part}
      />
      <SelectField
        name="how"
        label={t("bulkHow")}
        required
        options={changeHows.map((how) => ({ value: how, label: t(`bulkHows.${how}`, { currency }) }))}
        defaultValue={query.how}
      />
      <TextField
        name="by"
        label={t("bulkBy")}
        help={t("bulkByHelp")}
        required
        maxLength={20}
        autoComplete="off"
        defaultValue={query.by}
      />
      <SelectField
        name="ending"
        label={t("bulkEnding")}
        emptyLabel={t("bulkEndingNone")}
        options={endings.map((value) => ({ value, label: endingText(Number(value), currency, locale) }))}
        defaultValue={query.ending ?? ""}
      />
    </div>
  );
}
