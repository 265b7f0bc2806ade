import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { createCustomerAction } from "@/app/[tenant]/provider/customers/actions";
import { CustomerForm } from "@/components/customers/customer-form";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { findAskedCustomer } from "@/lib/enquiries/queries";
import { newCustomerAddress } from "@/lib/enquiries/schema";
import { usualCountry } from "@/lib/i18n/address";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("customers", "newTitle");

export default async function NewCustomer(props: PageProps<"/[tenant]/provider/customers/new">) {
  const t = await getTranslations("customers");
  const { data, actor, tenant } = await load(
    "provider",
    "customer:create",
    props,
    newCustomerAddress,
    findAskedCustomer,
  );
  const path = `/${tenant}/provider/customers`;
  return (
    <>
      <PageHeader title={t("newTitle")} crumbs={[{ href: path, label: t("title") }]} />
      <CustomerForm
        action={createCustomerAction}
        tenant={tenant}
        hidden={{ key: v7(), ...(data && { enquiry: data.enquiry }) }}
        customer={data?.customer}
        country={usualCountry(actor.tenantLocale)}
        submit={t("create")}
        cancelHref={path}
      />
    </>
  );
}
