import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerForm } from "@/components/customers/customer-form";
import { PageHeader } from "@/components/ui/page-header";
import { getDirectCustomer } from "@/lib/customers/queries";
import { customerKey } from "@/lib/customers/schema";
import { load } from "@/lib/load";
import { changeCustomerAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("editTitle") };
}

export default async function EditCustomer(props: PageProps<"/[tenant]/provider/customers/[customer]/edit">) {
  const t = await getTranslations("customers");
  const { data, tenant } = await load("provider", "customer:edit", props, customerKey, getDirectCustomer);
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
      <CustomerForm
        action={changeCustomerAction}
        tenant={tenant}
        hidden={{ id: data.id, version: String(data.version) }}
        customer={data}
        submit={t("save")}
        cancelHref={record}
      />
    </>
  );
}
