import { createCategoryAction } from "@/app/[tenant]/provider/catalogue/categories/actions";
import { CategoryForm } from "@/components/categories/category-form";
import { PageHeader } from "@/components/ui/page-header";
import { listCategories } from "@/lib/categories/queries";
import { newCategoryPath } from "@/lib/categories/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("categories", "new");

export default async function NewCategoryPage(
  props: PageProps<"/[tenant]/provider/catalogue/categories/new">,
) {
  const { data, query, tenant, actor } = await load(
    "provider",
    "catalogue:edit",
    props,
    newCategoryPath,
    listCategories,
  );
  const [t, nav] = await Promise.all([getTranslations("categories"), getTranslations("nav")]);
  const catalogue = `/${tenant}/provider/catalogue`;
  const path = `${catalogue}/categories`;
  return (
    <>
      <PageHeader
        title={t("new")}
        crumbs={[
          { href: catalogue, label: nav("catalogue") },
          { href: path, label: t("title") },
        ]}
      />
      <CategoryForm
        action={createCategoryAction}
        actor={actor}
        tree={data}
        parent={query.parent}
        back={path}
      />
    </>
  );
}
