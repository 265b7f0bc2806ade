import { v5 } from "uuid";
import type { Subject } from "@/lib/audit/audit";
import type { FormStamp } from "@/lib/forms/stamp";
import type { Enquiry } from "./schema";

/** An enquiry as its audit entries name it to the company that was asked. */
export const aboutEnquiry = ({
  id,
  company,
  resellerId,
}: {
  id: string;
  company: string;
  resellerId: string | null;
}): Subject => ({
  record: { kind: "enquiry", id, label: company },
  resellerId,
  words: { name: company },
});

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
