import { sql } from "drizzle-orm";
import type { Tx } from "@/db/scope";
import type { MailJob, NoMail } from "@/lib/mail/job";
import type { QueueTask } from "./tasks";

export type Jobs = {
  mail: MailJob | NoMail;
  "catalogue-import": { importId: string };
  "picture-files": { key: string };
  "message-files": { keys: string[] };
  "logo-file": { key: string };
  "enquiry-received": { enquiryId: string; confirm: boolean };
  "confirm-order": { order: string };
  tell: { events: string[] };
  "notification-mail": { mail: string };
  "daily-mails": Record<string, never>;
  "old-notifications": Record<string, never>;
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

/** As enqueue, for many jobs of one task in one statement. */
export async function enqueueEach<T extends keyof Jobs & QueueTask>(
  tx: Tx,
  task: T,
  payloads: readonly Jobs[T][],
): Promise<void> {
  if (payloads.length)
    await tx.execute(
      sql`select kontor_enqueue(${task}, payload, null, null) from jsonb_array_elements(${JSON.stringify(payloads)}::jsonb) as payload`,
    );
}
