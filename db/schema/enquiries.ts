import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, mailAddress, moment, tenantId, timestamps, version } from "@/db/columns";
import { items, offers } from "./catalogue";
import { tenants } from "./identity";
import { customers, resellers } from "./parties";

/** The item, and the offer if one was chosen, as the asker saw them. Prices in minor units; null where none was shown. */
export type EnquirySubject = {
  sku: string;
  name: string;
  offer?: {
    kind: "purchase" | "rent" | "lease";
    currency: string;
    period: "month" | "quarter" | "year" | null;
    termMonths: number | null;
    noticeDays: number | null;
    renewal: "automatic" | "manual" | "none";
    price: { oneTime: number | null; recurring: number | null } | null;
  };
};

/** What somebody asks on a public page: of the reseller whose storefront it is, or, without one, of the provider. */
export const enquiries = pgTable(
  "enquiries",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid(),
    state: text({ enum: ["new", "answered", "closed"] })
      .notNull()
      .default("new"),
    stateChangedAt: moment().notNull().defaultNow(),
    stateChangedBy: uuid(),
    stateChangedByName: text(),
    name: text().notNull(),
    email: mailAddress().notNull(),
    company: text().notNull(),
    phone: text(),
    message: text(),
    /** The language of the page it was sent from. */
    locale: text().notNull(),
    itemId: uuid(),
    offerId: uuid(),
    subject: jsonb().$type<EnquirySubject>(),
    quantity: integer(),
    /** The customer that was created from it. */
    customerId: uuid(),
    idempotencyKey: uuid().notNull(),
    /** Of the form it was sent with: one enquiry each. */
    formKey: uuid(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.idempotencyKey),
    unique().on(t.tenantId, t.formKey),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    foreignKey({ columns: [t.tenantId, t.itemId], foreignColumns: [items.tenantId, items.id] }),
    foreignKey({
      columns: [t.tenantId, t.offerId, t.itemId],
      foreignColumns: [offers.tenantId, offers.id, offers.itemId],
    }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.resellerId, t.state, t.id),
    index("enquiries_of_provider").on(t.tenantId, t.state, t.id).where(sql`reseller_id is null`),
    index().on(t.tenantId, t.customerId),
    index().on(t.tenantId, t.email),
    index("enquiries_by_answer").on(t.tenantId, t.stateChangedBy).where(sql`state_changed_by is not null`),
    index("enquiries_settled").on(t.tenantId, t.stateChangedAt).where(sql`state <> 'new'`),
  ],
);
