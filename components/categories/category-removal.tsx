import { SelectField } from "@/components/ui/choice-field";
import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import { nameIn } from "@/lib/catalogue/rules";
import type { Category, CountedCategory } from "@/lib/categories/queries";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { categoryOptions } from "./options";

type CategoryRemovalProps = {
  category: CountedCategory;
  tree: Category[];
  actor: Actor;
  remove: FormAction;
};

/** Takes a category away after its items were given another place; not while others stand below it. */
export async function CategoryRemoval({ category, tree, actor, remove }: CategoryRemovalProps) {
  const [t, locale] = await Promise.all([getTranslations("categories"), getLocale()]);
  if (tree.some(({ parentId }) => parentId === category.id))
    return <p className="text-ink-muted text-sm">{t("removeBelow")}</p>;
  const { names, slug, count } = category;
  return (
    <Confirm
      action={remove}
      tenant={actor.tenantSlug}
      hidden={{ id: category.id, version: String(category.version) }}
      trigger={t("remove")}
      title={t("removeTitle", { name: nameIn(names, slug, locale, actor.tenantLocale) })}
      impact={<p>{t("removeImpact", { count })}</p>}
      submit={t("removeNow")}
      pendingLabel={t("pending")}
    >
      {count > 0 && (
        <SelectField
          name="into"
          label={t("removeInto")}
          required
          emptyLabel=""
          defaultValue={category.parentId ?? ""}
          options={categoryOptions(tree, locale, actor.tenantLocale).filter(
            ({ value }) => value !== category.id,
          )}
        />
      )}
    </Confirm>
  );
}
