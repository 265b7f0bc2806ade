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

/** Of many, those that are not there are passed over, and the answer tells how many moved. */
const many = (to: "reseller" | "provider") => ({
  at: `/[tenant]/${to}/enquiries`,
  foreign: "done" as const,
  fields: async (company: Company) => ({ id: (await company.newEnquiry(to)).id, move: "answer" }),
  beyond: undefined,
});

export const actions = {
  ...under("[tenant]/reseller/enquiries", {
    answerEnquiry: bySeller,
    closeEnquiry: bySeller,
    moveEnquiries: { ...bySeller, ...many("reseller") },
  }),
  ...under("[tenant]/provider/enquiries", {
    answerEnquiry: byProvider,
    closeEnquiry: byProvider,
    moveEnquiries: { ...byProvider, ...many("provider") },
  }),
};
