import type { Subject } from "@/lib/audit/audit";
import type { CustomerState } from "./machine";

/** Whether something may be sold to a customer in this state. */
export const mayBuy = (state: CustomerState): boolean => state === "prospect" || state === "active";

/** How many addresses a customer has at most, and how many contacts: its page lists them all. */
export const MOST_KEPT = 100;

/** A customer as the entries name it that it reads itself, and its reseller. */
export const aboutCustomer = ({
  id,
  name,
  resellerId,
}: {
  id: string;
  name: string;
  resellerId: string | null;
}): Subject => ({
  record: { kind: "customer", id, label: name },
  resellerId,
  customerId: id,
  words: { name },
});
