import { areaPath, type SellingSide } from "@/lib/base/paths";
import { answerEnquiry, closeEnquiry } from "@/lib/enquiries/follow-up/commands";
import { enquiryStep } from "@/lib/enquiries/schema";
import { formAction } from "@/lib/forms/action";
import type { NoticeKey } from "@/lib/list/page";

/** The forms about an enquiry, in the area of whoever was asked. */
export function enquiryActions(side: SellingSide) {
  const asked = { side, permission: "enquiry:answer", schema: enquiryStep } as const;
  const back =
    (notice: NoticeKey) =>
    (_done: unknown, { id }: { id: string }, { tenant }: { tenant: string }) =>
      `${areaPath(tenant, side)}/enquiries/${id}?notice=${notice}`;
  return {
    answer: formAction({ ...asked, run: answerEnquiry, next: back("enquiry-answered") }),
    close: formAction({ ...asked, run: closeEnquiry, next: back("enquiry-closed") }),
  };
}
