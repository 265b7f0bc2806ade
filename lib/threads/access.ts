import type { Grant, TenantTables } from "@/db/access/grants";
import type { Side } from "@/lib/base/paths";

const rows = {
  provider: "said to the provider",
  reseller: "of the reseller",
  customer: "said to the customer",
} as const;

/** Each side reads the threads that it takes part in, and writes there for itself alone. */
const messagesOf = (side: Side): Grant => ({
  rows: rows[side],
  select: true,
  insert: true,
  check: `author_side = '${side}'`,
});
const filesOf = (side: Side): Grant => ({ rows: rows[side], select: true, insert: true });

const marks = { select: true, insert: true, update: ["read_to"] } as const;

export const access: TenantTables = {
  messages: {
    provider: messagesOf("provider"),
    reseller: messagesOf("reseller"),
    customer: messagesOf("customer"),
  },
  message_files: {
    provider: filesOf("provider"),
    reseller: filesOf("reseller"),
    customer: filesOf("customer"),
  },
  thread_marks: {
    provider: { rows: "of the provider itself", ...marks },
    reseller: { rows: "of the reseller", ...marks },
    customer: { rows: "of the customer", ...marks },
  },
};
