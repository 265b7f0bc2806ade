import { answerEnquiryAction, closeEnquiryAction } from "@/app/[tenant]/reseller/enquiries/actions";
import { EnquiryRecord } from "@/components/enquiries/enquiry-record";
import { EnquirySteps } from "@/components/enquiries/enquiry-steps";
import { orderStart } from "@/components/enquiries/order-start";
import { Notice } from "@/components/frame/notice";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { getEnquiryRecord } from "@/lib/enquiries/queries";
import { enquiryPath } from "@/lib/enquiries/schema";
import { titled } from "@/lib/i18n/titled";
import { withQuery } from "@/lib/list/page";

export const generateMetadata = titled("enquiries", "recordTitle");

export default async function Enquiry(props: PageProps<"/[tenant]/reseller/enquiries/[enquiry]">) {
  const { data, tenant, actor, notice } = await load(
    "reseller",
    "enquiry:read",
    props,
    enquiryPath,
    getEnquiryRecord,
  );
  const area = `/${tenant}/reseller`;
  const { enquiry } = data;
  const orderHref = orderStart(area, actor, data);
  return (
    <>
      <Notice notice={notice} />
      <EnquiryRecord
        {...data}
        area={area}
        orderHref={orderHref}
        steps={
          can(actor, "enquiry:answer") && (
            <EnquirySteps
              tenant={tenant}
              enquiry={enquiry}
              actions={{ answer: answerEnquiryAction, close: closeEnquiryAction }}
              customerHref={
                can(actor, "customer:create")
                  ? withQuery(`${area}/customers/new`, { enquiry: enquiry.id })
                  : undefined
              }
              orderHref={enquiry.customerId ? orderHref?.(enquiry.customerId) : undefined}
            />
          )
        }
      />
    </>
  );
}
