import { inTenant, type TenantTables } from "@/db/access/grants";

const read = { rows: "of the person", select: true, update: ["read_at"] } as const;
const choose = {
  rows: "of the person",
  select: true,
  insert: true,
  update: ["product", "mail", "daily", "updated_at"],
} as const;

/** What became of a mail, without what it said. */
const outcome = [
  ...["tenant_id", "id", "kind", "customer_id", "reseller_id", "recipient", "state", "reply"],
  ...["created_at", "settled_at"],
] as const;

export const access: TenantTables = {
  events: {
    provider: inTenant({ insert: true }),
    reseller: { rows: "of the reseller", insert: true },
    customer: { rows: "of the customer", insert: true },
    worker: inTenant({ select: true, insert: true, update: ["told_to"], delete: true }),
  },
  notifications: {
    provider: read,
    reseller: read,
    customer: read,
    worker: inTenant({ select: true, insert: true, delete: true }),
  },
  notification_mails: {
    provider: inTenant({ select: outcome }),
    reseller: { rows: "of the reseller", select: outcome },
    worker: inTenant({
      select: true,
      insert: true,
      update: ["state", "reply", "settled_at"],
      delete: true,
    }),
  },
  notification_choices: {
    provider: choose,
    reseller: choose,
    customer: choose,
    // By the link of a mail, which needs no session.
    worker: inTenant({ select: true, insert: true, update: ["mail", "updated_at"] }),
  },
  customer_notifications: {
    provider: inTenant({ select: true, insert: true, update: ["off", "locale", "updated_at"] }),
    reseller: {
      rows: "of the reseller",
      select: true,
      insert: true,
      update: ["off", "locale", "updated_at"],
    },
    worker: inTenant({ select: true, insert: true, update: ["off", "updated_at"] }),
  },
};
