import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EnquiriesPage } from "@/components/enquiries/enquiries-page";
import { load } from "@/lib/door/load";
import { countNewEnquiries, listEnquiries } from "@/lib/enquiries/queries";
import { enquiryFilter } from "@/lib/enquiries/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enquiries"))("title") };
}

export default async function Enquiries(props: PageProps<"/[tenant]/provider/enquiries">) {
  const { data, query, tenant } = await load(
    "provider",
    "enquiry:read",
    props,
    enquiryFilter,
    async (scope, filter) => ({
      list: await listEnquiries(scope, filter),
      waiting: await countNewEnquiries(scope),
    }),
  );
  return (
    <EnquiriesPage path={`/${tenant}/provider/enquiries`} filter={query} shop={`/${tenant}`} {...data} />
  );
}
