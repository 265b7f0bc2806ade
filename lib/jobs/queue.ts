import { sql } from "drizzle-orm";
import type { Tx } from "@/db/scope";
import type { MailJob, NoMail } from "@/lib/mail/job";
import type { QueueTask } from "./tasks";

export type Jobs = {
  mail: MailJob | NoMail;
  "catalogue-import": { importId: string };
  "picture-files": { key: string };
  "logo-file": { key: string };
  "enquiry-received": { enquiryId: string; confirm: boolean };
  "ended-limits": Record<string, never>;
  "seal-audit": Record<string, never>;
  "old-audit": Record<string, never>;
  "old-orders": Record<string, never>;
  "due-subscriptions": Record<string, never>;
  "settled-enquiries": Record<string, never>;
  "settled-enquiries-of-tenant": Record<string, never>;
};

/** Puts a job that the transaction's role may queue (tasks.ts) into the queue in the caller's transaction: it runs after commit, at least once. A `key` makes it one. */
export async function enqueue<T extends keyof Jobs & QueueTask>(
  tx: Tx,
  task: T,
  payload: Jobs[T],
  options: { key?: string; queue?: string } = {},
): Promise<void> {
  await tx.execute(
    sql`select kontor_enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${options.key ?? null}, ${options.queue ?? null})`,
  );
}
