import { changeResellerAction } from "@/app/[tenant]/provider/resellers/actions";
import { ResellerForm } from "@/components/resellers/reseller-form";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { getReseller } from "@/lib/resellers/queries";
import { resellerPath } from "@/lib/resellers/schema";

export const generateMetadata = titled("resellers", "edit");

export default async function EditResellerPage(
  props: PageProps<"/[tenant]/provider/resellers/[reseller]/edit">,
) {
  const { data, tenant } = await load("provider", "reseller:edit", props, resellerPath, getReseller);
  const t = await getTranslations("resellers");
  const list = `/${tenant}/provider/resellers`;
  const path = `${list}/${data.id}`;
  return (
    <>
      <PageHeader
        title={t("edit")}
        crumbs={[
          { href: list, label: t("title") },
          { href: path, label: data.name },
        ]}
      />
      <ResellerForm action={changeResellerAction} tenant={tenant} reseller={data} cancel={path} />
    </>
  );
}
