"use server";
import { enquiryActions } from "@/app/[tenant]/_enquiries/enquiry-actions";

const enquiries = enquiryActions("provider");

export const answerEnquiryAction = enquiries.answer;
export const closeEnquiryAction = enquiries.close;
export const moveEnquiriesAction = enquiries.moveMany;
