import { EnquiriesPage } from "@/components/enquiries/enquiries-page";
import { load } from "@/lib/door/load";
import { countNewEnquiries, listEnquiries } from "@/lib/enquiries/queries";
import { enquiryFilter } from "@/lib/enquiries/schema";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("enquiries", "title");

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
