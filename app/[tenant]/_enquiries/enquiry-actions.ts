import { areaPath, type SellingSide } from "@/lib/base/paths";
import { answerEnquiry, closeEnquiry, moveEnquiries } from "@/lib/enquiries/follow-up/commands";
import { enquiryStep, manyEnquiries } from "@/lib/enquiries/schema";
import { formAction } from "@/lib/forms/action";
import { countedNotice, type NoticeKey, withQuery } from "@/lib/list/page";

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
    moveMany: formAction({
      ...asked,
      schema: manyEnquiries,
      run: moveEnquiries,
      next: (count, { state, move }, { tenant }) =>
        withQuery(`${areaPath(tenant, side)}/enquiries`, {
          state,
          notice: countedNotice(move === "answer" ? "enquiries-answered" : "enquiries-closed", count),
        }),
    }),
  };
}
