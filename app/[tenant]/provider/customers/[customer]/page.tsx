import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerRecord } from "@/components/customers/customer-record";
import { Notice } from "@/components/frame/notice";
import { getCustomerRecord } from "@/lib/customers/queries";
import { customerKey } from "@/lib/customers/schema";
import { load } from "@/lib/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("recordTitle") };
}

export default async function Customer(props: PageProps<"/[tenant]/provider/customers/[customer]">) {
  const t = await getTranslations("customers");
  const { data, tenant, notice } = await load(
    "provider",
    "customer:read",
    props,
    customerKey,
    getCustomerRecord,
  );
  return (
    <>
      <Notice notice={notice} />
      <CustomerRecord
        area={`/${tenant}/provider`}
        {...data}
        owner={data.customer.resellerName ?? t("direct")}
      />
    </>
  );
}
