import { z } from "zod";
import { CategoryTable } from "@/components/categories/category-table";
import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { listCountedCategories } from "@/lib/categories/queries";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { reorderCategoryAction } from "./actions";

export const generateMetadata = titled("categories", "title");

export default async function CategoriesPage(props: PageProps<"/[tenant]/provider/catalogue/categories">) {
  const { data, tenant, actor, notice } = await load(
    "provider",
    "catalogue:edit",
    props,
    z.object({}),
    listCountedCategories,
  );
  const [t, nav] = await Promise.all([getTranslations("categories"), getTranslations("nav")]);
  const catalogue = `/${tenant}/provider/catalogue`;
  const path = `${catalogue}/categories`;
  const add = (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <Notice notice={notice} />
      <PageHeader
        title={t("title")}
        crumbs={[{ href: catalogue, label: nav("catalogue") }]}
        meta={t("count", { count: data.length })}
        primary={data.length > 0 && add}
      />
      {data.length ? (
        <CategoryTable categories={data} path={path} actor={actor} reorder={reorderCategoryAction} />
      ) : (
        <EmptyState title={t("empty")} action={add}>
          {t("emptyText")}
        </EmptyState>
      )}
    </>
  );
}
