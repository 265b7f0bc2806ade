import { CustomerChange } from "@/components/customers/customer-change";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { getOwnCustomer } from "@/lib/customers/queries";
import { customerKey } from "@/lib/customers/schema";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("customers", "editTitle");

/** Where whoever sells to a customer changes what is known of it. */
export const editCustomerPage = (side: SellingSide, change: FormAction) => async (props: PageInput) => {
  const t = await getTranslations("customers");
  const { data, tenant } = await load(side, "customer:edit", props, customerKey, getOwnCustomer);
  const path = `${areaPath(tenant, side)}/customers`;
  const record = `${path}/${data.id}`;
  return (
    <>
      <PageHeader
        title={t("editTitle")}
        crumbs={[
          { href: path, label: t("title") },
          { href: record, label: data.name },
        ]}
      />
      <CustomerChange action={change} tenant={tenant} customer={data} cancelHref={record} />
    </>
  );
};
