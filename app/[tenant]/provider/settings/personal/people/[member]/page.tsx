import { erasePersonalAction } from "@/app/[tenant]/provider/settings/personal/actions";
import { KeptRecord } from "@/components/personal/kept-record";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { previewErasure } from "@/lib/personal/erase";
import { askedMember } from "@/lib/personal/schema";

export const generateMetadata = titled("personal", "title");

export default async function PersonalOfMemberPage(
  props: PageProps<"/[tenant]/provider/settings/personal/people/[member]">,
) {
  const { data, query, tenant } = await load(
    "provider",
    "personal:read",
    props,
    askedMember,
    (scope, { member }) => previewErasure(scope, { member }),
  );
  const t = await getTranslations("personal");
  const path = `/${tenant}/provider/settings/personal`;
  const { member } = query;
  return (
    <>
      <PageHeader title={data.label} crumbs={[{ href: path, label: t("title") }]} />
      <KeptRecord
        kept={data}
        tenant={tenant}
        file={`${path}/people/${member}/export`}
        hidden={{ member }}
        erase={erasePersonalAction}
      />
    </>
  );
}
