import { v5 } from "uuid";
import type { AuditAction } from "@/lib/audit/audit";
import type { FormStamp } from "@/lib/forms/stamp";
import type { Enquiry } from "./schema";

export const enquiryStates = ["new", "answered", "closed"] as const;
export type EnquiryState = (typeof enquiryStates)[number];

export type EnquiryMove = "answer" | "close";

/** From which states a step leads where, and what the history calls it. */
export const enquiryMoves = {
  answer: { from: ["new"], to: "answered", action: "enquiry-answered" },
  close: { from: ["new", "answered"], to: "closed", action: "enquiry-closed" },
} as const satisfies Record<
  EnquiryMove,
  { from: readonly EnquiryState[]; to: EnquiryState; action: AuditAction }
>;

/** The steps open to an enquiry in this state. */
export const movesOf = (state: EnquiryState): EnquiryMove[] =>
  (Object.keys(enquiryMoves) as EnquiryMove[]).filter((move) =>
    (enquiryMoves[move].from as readonly EnquiryState[]).includes(state),
  );

/** How long an enquiry is kept after it was answered or closed, whichever came last. */
export const KEPT_MONTHS = 12;

/** The moment before which an enquiry must have been settled to be kept no longer. */
export function settledTooLongAgo(now: Date): Date {
  const moment = new Date(now);
  moment.setUTCMonth(moment.getUTCMonth() - KEPT_MONTHS);
  return moment;
}

const QUICKEST = 2000;
const OLDEST = 24 * 3600 * 1000;

/** Whether a form came back too soon for a person, or is too old to trust; undefined where it is neither. */
export const faultOfStamp = (stamp: FormStamp | undefined): "formTooQuick" | "formTooOld" | undefined => {
  if (!stamp || stamp.age > OLDEST) return "formTooOld";
  return stamp.age < QUICKEST ? "formTooQuick" : undefined;
};

/** Whose public pages an enquiry is sent from, in one word: what its form is sealed for. */
export const placeKey = ({ tenantId, resellerId }: { tenantId: string; resellerId: string | null }): string =>
  resellerId ?? tenantId;

/** The same for the same form with the same content, so that a second click counts once. */
export const enquiryKey = (place: string, stamp: string, given: Enquiry): string => {
  const { email, name, company, phone, message, item, offer, quantity } = given;
  return v5(JSON.stringify([stamp, email, name, company, phone, message, item, offer, quantity]), place);
};
