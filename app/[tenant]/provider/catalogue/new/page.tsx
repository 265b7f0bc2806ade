import { createItemAction } from "@/app/[tenant]/provider/catalogue/actions";
import { ItemForm } from "@/components/catalogue/item-form";
import { PageHeader } from "@/components/ui/page-header";
import { getItemForm } from "@/lib/catalogue/records";
import { itemFormPath } from "@/lib/catalogue/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("catalogue", "newTitle");

export default async function NewItemPage(props: PageProps<"/[tenant]/provider/catalogue/new">) {
  const { data, query, tenant, actor } = await load(
    "provider",
    "catalogue:edit",
    props,
    itemFormPath.omit({ item: true }),
    (scope) => getItemForm(scope, undefined),
  );
  const t = await getTranslations("catalogue");
  const path = `/${tenant}/provider/catalogue`;
  return (
    <>
      <PageHeader title={t("newTitle")} crumbs={[{ href: path, label: t("title") }]} />
      <ItemForm action={createItemAction} actor={actor} data={data} rows={query.offers} back={path} />
    </>
  );
}
