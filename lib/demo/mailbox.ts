import { desc, eq, ne } from "drizzle-orm";
import { mails } from "@/db/schema";
import { withScope } from "@/db/scope";
import { env } from "@/lib/base/env";
import { isDemo } from "./queries";

const NEWEST = 100;

/** Whether the mailbox of the demo may be read: this is the demo, and no SMTP server is set. */
export const isMailboxOpen = async (): Promise<boolean> => !env().SMTP_URL && (await isDemo());

/** The newest kept mails, at most 100. */
export const listMails = () =>
  withScope(
    "worker",
    {},
    (tx) =>
      tx
        .select({
          id: mails.id,
          recipient: mails.recipient,
          subject: mails.subject,
          createdAt: mails.createdAt,
        })
        .from(mails)
        .where(ne(mails.subject, ""))
        .orderBy(desc(mails.createdAt), desc(mails.id))
        .limit(NEWEST),
    "read only",
  );

/** One kept mail, or undefined. */
export const findMail = (id: string) =>
  withScope(
    "worker",
    {},
    async (tx) => {
      const [found] = await tx
        .select({
          recipient: mails.recipient,
          subject: mails.subject,
          text: mails.text,
          html: mails.html,
          createdAt: mails.createdAt,
        })
        .from(mails)
        .where(eq(mails.id, id));
      return found;
    },
    "read only",
  );
