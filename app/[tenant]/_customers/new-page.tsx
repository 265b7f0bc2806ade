import { v7 } from "uuid";
import { CustomerForm } from "@/components/customers/customer-form";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { findAskedCustomer } from "@/lib/enquiries/queries";
import { newCustomerAddress } from "@/lib/enquiries/schema";
import { usualCountry } from "@/lib/i18n/address";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("customers", "newTitle");

/** Where whoever sells enters a customer. */
export const newCustomerPage = (side: SellingSide, create: FormAction) => async (props: PageInput) => {
  const t = await getTranslations("customers");
  const { data, actor, tenant } = await load(
    side,
    "customer:create",
    props,
    newCustomerAddress,
    findAskedCustomer,
  );
  const path = `${areaPath(tenant, side)}/customers`;
  return (
    <>
      <PageHeader title={t("newTitle")} crumbs={[{ href: path, label: t("title") }]} />
      <CustomerForm
        action={create}
        tenant={tenant}
        hidden={{ key: v7(), ...(data && { enquiry: data.enquiry }) }}
        customer={data?.customer}
        country={usualCountry(actor.tenantLocale)}
        submit={t("create")}
        cancelHref={path}
      />
    </>
  );
};
