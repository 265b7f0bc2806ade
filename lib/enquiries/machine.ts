import type { enquiries } from "@/db/schema";
import { machineOf, statesOf } from "@/lib/states/machine";

export type EnquiryState = (typeof enquiries.$inferSelect)["state"];

const seller = { by: "seller", permission: "enquiry:answer" } as const;

/** How the seller that was asked deals with an enquiry (domain.md §4). */
export const enquiryMachine = machineOf<EnquiryState>()({
  states: { new: "first", answered: "reached", closed: "reached" },
  steps: {
    answer: { ...seller, from: ["new"], to: "answered", action: "enquiry-answered" },
    close: { ...seller, from: ["new", "answered"], to: "closed", action: "enquiry-closed" },
    /** It gets its customer, which is told as what was done with it. */
    takeUp: { ...seller, from: ["new"], to: "answered" },
    order: {
      by: "seller",
      permission: "order:place",
      from: ["new", "answered"],
      to: "closed",
      action: "enquiry-ordered",
    },
  },
});
export type EnquiryVerb = keyof typeof enquiryMachine.steps;
export const enquiryStates = statesOf(enquiryMachine);
