import type { PortalPath } from "@/lib/base/paths";
import type messages from "@/lib/messages/en";

export type MailTemplate = keyof (typeof messages)["mail"];

/** A mail to be rendered and sent by the worker, in the receiver's language. */
export type MailJob = {
  template: MailTemplate;
  to: string;
  /** Values of the template's texts; visible to the receiver, so never cost, transfer price or margin of others. */
  values: Record<string, string | number>;
  /** Whom an answer to the mail reaches; nobody by default. */
  replyTo?: { name: string; address: string };
  /** Path on this portal that the mail's button opens; null where its receiver can open nothing. */
  path?: PortalPath | null;
  /** The name beside the address that it comes from. */
  sender?: string;
  /** Where a mail program takes its receiver off the list with one click (RFC 8058). */
  unsubscribe?: PortalPath;
  /** The sender's company, shown as the heading. */
  from?: string;
  locale?: string;
};

/** Stands in the queue in place of a mail that is not sent, so that nobody can tell from the time an answer took that none is. */
export type NoMail = { template: null };
