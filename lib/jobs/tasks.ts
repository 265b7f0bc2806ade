import type { LoginRole } from "@/db/access/shapes";

/** Which role may put which task into the queue; none where the worker's calendar alone does. The database holds to it. */
export const tasks = {
  mail: ["provider", "reseller", "customer", "auth"],
  "catalogue-import": ["provider"],
  "picture-files": ["provider"],
  "message-files": ["privacy"],
  "logo-file": ["provider", "reseller"],
  "enquiry-received": ["public"],
  "confirm-order": ["provider", "reseller"],
  tell: ["provider", "reseller", "customer", "worker"],
  "notification-mail": ["worker"],
  "ended-limits": [],
  "settled-enquiries": [],
  "settled-enquiries-of-tenant": ["worker"],
} as const satisfies Record<string, readonly LoginRole[]>;

export type QueueTask = keyof typeof tasks;
