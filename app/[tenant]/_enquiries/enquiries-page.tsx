import { EnquiriesPage } from "@/components/enquiries/enquiries-page";
import { Notice } from "@/components/frame/notice";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath, type SellingSide, shopPath } from "@/lib/base/paths";
import { together } from "@/lib/base/together";
import { load, type PageInput } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { countEnquiries, countNewEnquiries, listEnquiries } from "@/lib/enquiries/queries";
import { enquiryFilter } from "@/lib/enquiries/schema";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("enquiries", "title");

/** The enquiries that came by the provider's shop or the reseller's storefront. */
export const enquiriesPage = (side: SellingSide, move: FormAction) => async (props: PageInput) => {
  const { data, query, tenant, actor, notice } = await load(
    side,
    "enquiry:read",
    props,
    enquiryFilter,
    async (scope, filter) => {
      const [list, waiting, others] = await together([
        listEnquiries(scope, filter),
        countNewEnquiries(scope),
        filter.state === "answered" ? countEnquiries(scope, filter.state) : undefined,
      ]);
      return { list, waiting, count: others ?? waiting };
    },
  );
  return (
    <>
      <Notice notice={notice} />
      <EnquiriesPage
        actor={actor}
        path={`${areaPath(tenant, side)}/enquiries`}
        filter={query}
        shop={shopPath(tenant, actor.resellerSlug)}
        move={can(actor, "enquiry:answer") ? { action: move, tenant } : undefined}
        {...data}
      />
    </>
  );
};
