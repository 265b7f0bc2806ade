import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomersPage } from "@/components/customers/customers-page";
import { Notice } from "@/components/frame/notice";
import { listCustomers } from "@/lib/customers/queries";
import { customerFilter } from "@/lib/customers/schema";
import { load } from "@/lib/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function Customers(props: PageProps<"/[tenant]/provider/customers">) {
  const { data, query, tenant, notice } = await load(
    "provider",
    "customer:read",
    props,
    customerFilter,
    listCustomers,
  );
  return (
    <>
      <Notice notice={notice} />
      <CustomersPage path={`/${tenant}/provider/customers`} filter={query} list={data} owners />
    </>
  );
}
