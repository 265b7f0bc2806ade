import { erasePersonalAction } from "@/app/[tenant]/provider/settings/personal/actions";
import { KeptRecord } from "@/components/personal/kept-record";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { previewErasure } from "@/lib/personal/erase";
import { askedCustomer } from "@/lib/personal/schema";

export const generateMetadata = titled("personal", "title");

export default async function PersonalOfCustomerPage(
  props: PageProps<"/[tenant]/provider/customers/[customer]/personal">,
) {
  const { data, query, tenant } = await load(
    "provider",
    "personal:read",
    props,
    askedCustomer,
    (scope, { customer }) => previewErasure(scope, { customer }),
  );
  const [t, customers] = await Promise.all([getTranslations("personal"), getTranslations("customers")]);
  const list = `/${tenant}/provider/customers`;
  const { customer } = query;
  return (
    <>
      <PageHeader
        title={t("title")}
        crumbs={[
          { href: list, label: customers("title") },
          { href: `${list}/${customer}`, label: data.label },
        ]}
      />
      <KeptRecord
        kept={data}
        tenant={tenant}
        file={`${list}/${customer}/personal/export`}
        hidden={{ customer }}
        erase={erasePersonalAction}
      />
    </>
  );
}
