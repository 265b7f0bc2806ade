import {
  changeCategoryAction,
  removeCategoryAction,
} from "@/app/[tenant]/provider/catalogue/categories/actions";
import { AuditTimeline } from "@/components/audit/timeline";
import { CategoryForm } from "@/components/categories/category-form";
import { CategoryRemoval } from "@/components/categories/category-removal";
import { Notice } from "@/components/frame/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, Section } from "@/components/ui/section";
import { nameIn } from "@/lib/catalogue/rules";
import { getCategory } from "@/lib/categories/queries";
import { categoryPath } from "@/lib/categories/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getLocale, getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("categories", "category");

export default async function CategoryPage(
  props: PageProps<"/[tenant]/provider/catalogue/categories/[category]">,
) {
  const { data, tenant, actor, notice } = await load(
    "provider",
    "catalogue:edit",
    props,
    categoryPath,
    getCategory,
  );
  const [t, nav, locale] = await Promise.all([
    getTranslations("categories"),
    getTranslations("nav"),
    getLocale(),
  ]);
  const { category, tree, timeline } = data;
  const catalogue = `/${tenant}/provider/catalogue`;
  const path = `${catalogue}/categories`;
  return (
    <>
      <Notice notice={notice} />
      <PageHeader
        title={nameIn(category.names, category.slug, locale, actor.tenantLocale)}
        crumbs={[
          { href: catalogue, label: nav("catalogue") },
          { href: path, label: t("title") },
        ]}
        meta={`${t("shortName")}: ${category.slug}`}
      />
      <Columns
        aside={
          <Section title={t("history")}>
            {timeline.length === 0 && <p className="text-ink-muted">{t("noHistory")}</p>}
            <AuditTimeline entries={timeline} label={t("history")} />
          </Section>
        }
      >
        <CategoryForm
          action={changeCategoryAction}
          actor={actor}
          tree={tree}
          category={category}
          back={path}
        />
        <Section title={t("remove")}>
          <CategoryRemoval category={category} tree={tree} actor={actor} remove={removeCategoryAction} />
        </Section>
      </Columns>
    </>
  );
}
