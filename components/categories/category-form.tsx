import { LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { languages } from "@/lib/base/paths";
import { textLanguages } from "@/lib/catalogue/schema";
import type { Category, CountedCategory } from "@/lib/categories/queries";
import { idsBelow, MOST_DEPTH } from "@/lib/categories/rules";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { categoryOptions } from "./options";

type CategoryFormProps = {
  action: FormAction;
  actor: Actor;
  tree: Category[];
  category?: CountedCategory;
  /** Under which category a new one is proposed. */
  parent?: string | null;
  back: string;
};

/** A category's names and its place in the tree; it is not offered a place below itself. */
export async function CategoryForm({ action, actor, tree, category, parent, back }: CategoryFormProps) {
  const [t, locale] = await Promise.all([getTranslations("categories"), getLocale()]);
  const barred = category ? idsBelow(tree, category.id) : [];
  return (
    <ActionForm
      action={action}
      tenant={actor.tenantSlug}
      hidden={category && { id: category.id, version: String(category.version) }}
    >
      {textLanguages.map((language) => (
        <TextField
          key={language}
          name={language}
          label={t("name", {
            language: languages.find((each) => each.locale === language)?.label ?? language,
          })}
          required={language === actor.tenantLocale}
          maxLength={80}
          autoComplete="off"
          defaultValue={category?.names[language]}
        />
      ))}
      <SelectField
        name="parentId"
        label={t("parent")}
        help={t("parentHelp", { most: MOST_DEPTH })}
        emptyLabel={t("noParent")}
        defaultValue={category ? (category.parentId ?? "") : (parent ?? "")}
        options={categoryOptions(tree, locale, actor.tenantLocale).filter(
          ({ value }) => !barred.includes(value),
        )}
      />
      <div className="form-actions">
        <SubmitButton pendingLabel={t("pending")}>{category ? t("save") : t("create")}</SubmitButton>
        <LinkButton href={back} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
