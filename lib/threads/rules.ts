import type { messages } from "@/db/schema";
import type { Subject } from "@/lib/audit/audit";
import type { Side } from "@/lib/base/paths";

export type Thread = (typeof messages.$inferSelect)["thread"];

/** What messages are about: an order or a subscription, whose it is, and what people call it. */
export type Topic = {
  about: "order" | "subscription";
  id: string;
  label: string;
  resellerId: string | null;
  customerId: string;
};

/** Who reads and writes; while a customer looks on, a reseller does so in the thread with its customer alone. */
type Reader = { side: Side; customerMode?: boolean };

const ofSide: Record<Side, readonly Thread[]> = {
  provider: ["provider-reseller", "provider-customer"],
  reseller: ["provider-reseller", "reseller-customer"],
  customer: ["reseller-customer", "provider-customer"],
};

/** The threads that somebody can take part in, whatever they are about. */
export const takesPart = ({ side, customerMode }: Reader): Thread[] =>
  ofSide[side].filter((thread) => !(customerMode && thread === "provider-reseller"));

/** Those about something: of a direct customer's there is one, of a reseller's two. */
export const threadsAbout = (reader: Reader, { resellerId }: Pick<Topic, "resellerId">): Thread[] =>
  takesPart(reader).filter((thread) => (thread === "provider-customer") === (resellerId === null));

/** Of the threads that were read, those about something of such a reseller. */
export const threadsOf = <T extends { thread: Thread }>(
  reader: Reader,
  of: Pick<Topic, "resellerId">,
  read: readonly T[],
): T[] => read.filter(({ thread }) => threadsAbout(reader, of).includes(thread));

/** Who is at the other end of a thread. */
export function otherSide(thread: Thread, side: Side): Side {
  const ends = sidesOf[thread];
  return ends[0] === side ? ends[1] : ends[0];
}

const sidesOf: Record<Thread, readonly [Side, Side]> = {
  "provider-reseller": ["provider", "reseller"],
  "reseller-customer": ["reseller", "customer"],
  "provider-customer": ["provider", "customer"],
};

/** A message as the audit log names it to the companies that read it: what it is about, and nothing of what it says. */
export const aboutMessage = (id: string, thread: Thread, topic: Topic): Subject => ({
  record: { kind: "message", id, label: topic.label },
  resellerId: topic.resellerId,
  customerId: sidesOf[thread].includes("customer") ? topic.customerId : null,
  words: { about: topic.label },
});
