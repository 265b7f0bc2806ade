import { v7 } from "uuid";
import { ContactPage } from "@/components/customers/contacts/contact-page";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { getContactForm } from "@/lib/customers/contacts/queries";
import { contactPath } from "@/lib/customers/contacts/schema";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

type ContactActions = Record<"saveContactAction" | "removeContactAction", FormAction>;

export const generateMetadata = titled("customers.contacts", "title");

/** One person at a customer, in the area of whoever sells to it. */
export const contactPage = (side: SellingSide, actions: ContactActions) => async (props: PageInput) => {
  const t = await getTranslations("customers");
  const { data, tenant } = await load(side, "customer:edit", props, contactPath, getContactForm);
  const path = `${areaPath(tenant, side)}/customers`;
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
      save={actions.saveContactAction}
      remove={actions.removeContactAction}
    />
  );
};
