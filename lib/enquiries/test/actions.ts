import { under } from "@/e2e/matrix/action-row";
import type { Company } from "@/e2e/matrix/company";
import { activeResellers, customerKeepers } from "@/e2e/matrix/who";

const bySeller = {
  allow: activeResellers,
  at: "/[tenant]/reseller/enquiries/[enquiry]",
  foreign: "not found",
  fields: (company: Company) => company.newEnquiry("reseller"),
  beyond: (company: Company) => company.newEnquiry("provider"),
} as const;

const byProvider = {
  allow: customerKeepers,
  at: "/[tenant]/provider/enquiries/[enquiry]",
  foreign: "not found",
  fields: (company: Company) => company.newEnquiry("provider"),
  beyond: (company: Company) => company.newEnquiry("reseller"),
} as const;

export const actions = {
  ...under("[tenant]/reseller/enquiries", { answerEnquiry: bySeller, closeEnquiry: bySeller }),
  ...under("[tenant]/provider/enquiries", { answerEnquiry: byProvider, closeEnquiry: byProvider }),
};
