import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { removeContactAction, saveContactAction } from "@/app/[tenant]/reseller/customers/actions";
import { ContactPage } from "@/components/customers/contacts/contact-page";
import { getContactForm } from "@/lib/customers/contacts/queries";
import { contactPath } from "@/lib/customers/contacts/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("customers.contacts", "title");

export default async function CustomerContact(
  props: PageProps<"/[tenant]/reseller/customers/[customer]/contacts/[contact]">,
) {
  const t = await getTranslations("customers");
  const { data, tenant } = await load("reseller", "customer:edit", props, contactPath, getContactForm);
  const path = `/${tenant}/reseller/customers`;
  const record = `${path}/${data.customer.id}`;
  return (
    <ContactPage
      tenant={tenant}
      record={record}
      crumbs={[
        { href: path, label: t("title") },
        { href: record, label: data.customer.name },
      ]}
      {...data}
      fresh={v7()}
      save={saveContactAction}
      remove={removeContactAction}
    />
  );
}
