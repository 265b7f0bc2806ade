import { getTranslations } from "next-intl/server";
import { changeCustomerAction } from "@/app/[tenant]/provider/customers/actions";
import { CustomerChange } from "@/components/customers/customer-change";
import { PageHeader } from "@/components/ui/page-header";
import { getOwnCustomer } from "@/lib/customers/queries";
import { customerKey } from "@/lib/customers/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("customers", "editTitle");

export default async function EditCustomer(props: PageProps<"/[tenant]/provider/customers/[customer]/edit">) {
  const t = await getTranslations("customers");
  const { data, tenant } = await load("provider", "customer:edit", props, customerKey, getOwnCustomer);
  const path = `/${tenant}/provider/customers`;
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
      <CustomerChange action={changeCustomerAction} tenant={tenant} customer={data} cancelHref={record} />
    </>
  );
}
