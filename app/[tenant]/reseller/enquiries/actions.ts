"use server";
import { answerEnquiry, closeEnquiry } from "@/lib/enquiries/follow-up/commands";
import { enquiryStep } from "@/lib/enquiries/schema";
import { formAction } from "@/lib/forms/action";

export const answerEnquiryAction = formAction({
  side: "reseller",
  permission: "enquiry:answer",
  schema: enquiryStep,
  run: answerEnquiry,
  recounts: true,
  next: (_, { id }, { tenant }) => `/${tenant}/reseller/enquiries/${id}?notice=enquiry-answered`,
});

export const closeEnquiryAction = formAction({
  side: "reseller",
  permission: "enquiry:answer",
  schema: enquiryStep,
  run: closeEnquiry,
  recounts: true,
  next: (_, { id }, { tenant }) => `/${tenant}/reseller/enquiries/${id}?notice=enquiry-closed`,
});
