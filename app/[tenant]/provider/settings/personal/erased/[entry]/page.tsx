import { ErasedRecord } from "@/components/personal/erased-record";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { getErasure } from "@/lib/personal/queries";
import { erasureAddress } from "@/lib/personal/schema";

export const generateMetadata = titled("personal", "erased");

export default async function ErasedPage(
  props: PageProps<"/[tenant]/provider/settings/personal/erased/[entry]">,
) {
  const { data, actor, tenant } = await load(
    "provider",
    "audit:read",
    props,
    erasureAddress,
    (scope, { entry }) => getErasure(scope, entry),
  );
  const t = await getTranslations("personal");
  const back = { href: `/${tenant}/provider/settings/personal`, label: t("title") };
  return (
    <>
      <PageHeader title={t("erased")} crumbs={can(actor, "personal:read") ? [back] : []} />
      <ErasedRecord erasure={data} />
    </>
  );
}
