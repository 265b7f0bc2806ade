import { changeItemAction } from "@/app/[tenant]/provider/catalogue/actions";
import { ItemForm } from "@/components/catalogue/item-form";
import { PageHeader } from "@/components/ui/page-header";
import { getItemForm } from "@/lib/catalogue/records";
import { itemFormPath } from "@/lib/catalogue/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("catalogue", "editTitle");

export default async function EditItemPage(props: PageProps<"/[tenant]/provider/catalogue/[item]/edit">) {
  const { data, query, tenant, actor } = await load(
    "provider",
    "catalogue:edit",
    props,
    itemFormPath,
    (scope, { item }) => getItemForm(scope, item),
  );
  const t = await getTranslations("catalogue");
  const path = `/${tenant}/provider/catalogue`;
  const back = `${path}/${query.item}`;
  const crumbs = [
    { href: path, label: t("title") },
    { href: back, label: data.item?.name },
  ];
  return (
    <>
      <PageHeader title={t("editTitle")} crumbs={crumbs} />
      <ItemForm action={changeItemAction} actor={actor} data={data} rows={query.offers} back={back} />
    </>
  );
}
