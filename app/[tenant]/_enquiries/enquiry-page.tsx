import { enquiryMoves } from "@/components/enquiries/enquiry-moves";
import { EnquiryRecord } from "@/components/enquiries/enquiry-record";
import { orderStart } from "@/components/enquiries/order-start";
import { Notice } from "@/components/frame/notice";
import type { FormAction } from "@/components/ui/form-body";
import { Moves } from "@/components/ui/moves";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { enquiryMachine } from "@/lib/enquiries/machine";
import { getEnquiryRecord } from "@/lib/enquiries/queries";
import { enquiryPath } from "@/lib/enquiries/schema";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { offered } from "@/lib/states/transition";

type PageActions = Record<"answerEnquiryAction" | "closeEnquiryAction", FormAction>;

export const generateMetadata = titled("enquiries", "recordTitle");

/** One enquiry, in the area of whoever was asked. */
export const enquiryPage = (side: SellingSide, actions: PageActions) => async (props: PageInput) => {
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
  const mayAnswer = can(actor, "enquiry:answer");
  const moves = enquiryMoves(
    {
      enquiry,
      open: offered(actor, enquiryMachine, { state: enquiry.state, resellerId: actor.resellerId }),
      actions: { answer: actions.answerEnquiryAction, close: actions.closeEnquiryAction },
      customerHref: can(actor, "customer:create")
        ? withQuery(`${area}/customers/new`, { enquiry: enquiry.id })
        : undefined,
      orderHref: enquiry.customerId ? orderHref?.(enquiry.customerId) : undefined,
    },
    await getSpeech(),
  );
  const [next, ...others] = moves;
  return (
    <>
      <Notice notice={notice} />
      <EnquiryRecord
        {...data}
        area={area}
        orderHref={orderHref}
        moves={
          mayAnswer && (
            <Moves
              tenant={tenant}
              next={next}
              others={others}
              variant={next?.key === "close" ? "secondary" : "primary"}
            />
          )
        }
      />
    </>
  );
};
