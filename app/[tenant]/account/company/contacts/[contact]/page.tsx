import { v7 } from "uuid";
import { removeContactAction, saveContactAction } from "@/app/[tenant]/account/company/actions";
import { ContactPage } from "@/components/customers/contacts/contact-page";
import { ownContactPath } from "@/lib/customers/contacts/schema";
import { getOwnContactForm } from "@/lib/customers/own/queries";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("customers.contacts", "title");

export default async function OwnContact(props: PageProps<"/[tenant]/account/company/contacts/[contact]">) {
  const t = await getTranslations("account");
  const { data, tenant } = await load("customer", "customer:edit", props, ownContactPath, getOwnContactForm);
  const record = `/${tenant}/account/company`;
  return (
    <ContactPage
      tenant={tenant}
      record={record}
      crumbs={[{ href: record, label: t("company") }]}
      {...data}
      fresh={v7()}
      save={saveContactAction}
      remove={removeContactAction}
    />
  );
}
