import { EnquiryRecord } from "@/components/enquiries/enquiry-record";
import { EnquirySteps } from "@/components/enquiries/enquiry-steps";
import { orderStart } from "@/components/enquiries/order-start";
import { Notice } from "@/components/frame/notice";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { enquiryMachine } from "@/lib/enquiries/machine";
import { getEnquiryRecord } from "@/lib/enquiries/queries";
import { enquiryPath } from "@/lib/enquiries/schema";
import { titled } from "@/lib/i18n/titled";
import { withQuery } from "@/lib/list/page";
import { offered } from "@/lib/states/transition";

type EnquiryActions = Record<"answerEnquiryAction" | "closeEnquiryAction", FormAction>;

export const generateMetadata = titled("enquiries", "recordTitle");

/** One enquiry, in the area of whoever was asked. */
export const enquiryPage = (side: SellingSide, actions: EnquiryActions) => async (props: PageInput) => {
  const { data, tenant, actor, notice } = await load(
    side,
    "enquiry:read",
    props,
    enquiryPath,
    getEnquiryRecord,
  );
  const area = areaPath(tenant, side);
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
              open={offered(actor, enquiryMachine, { state: enquiry.state, resellerId: actor.resellerId })}
              actions={{ answer: actions.answerEnquiryAction, close: actions.closeEnquiryAction }}
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
};
