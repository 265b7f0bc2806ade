import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, mailAddress, moment, tenantId, timestamps, version } from "@/db/columns";
import { customers } from "./parties";

const uses = ["no", "possible", "default"] as const;

/** Where a customer is billed and delivered to; of each use one address is the default. */
export const customerAddresses = pgTable(
  "customer_addresses",
  {
    tenantId: tenantId(),
    id: id(),
    customerId: uuid().notNull(),
    resellerId: uuid(),
    name: text(),
    street: text(),
    postalCode: text(),
    city: text(),
    country: text(),
    billing: text({ enum: uses }).notNull(),
    delivery: text({ enum: uses }).notNull(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.customerId, t.id),
    uniqueIndex("customer_addresses_one_billing")
      .on(t.tenantId, t.customerId)
      .where(sql`billing = 'default'`),
    uniqueIndex("customer_addresses_one_delivery")
      .on(t.tenantId, t.customerId)
      .where(sql`delivery = 'default'`),
  ],
);

/** The people at a customer; one of them is the main one. */
export const customerContacts = pgTable(
  "customer_contacts",
  {
    tenantId: tenantId(),
    id: id(),
    customerId: uuid().notNull(),
    resellerId: uuid(),
    name: text(),
    role: text(),
    email: mailAddress(),
    phone: text(),
    main: boolean().notNull(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.customerId, t.id),
    uniqueIndex("customer_contacts_one_main").on(t.tenantId, t.customerId).where(sql`main`),
    index("customer_contacts_email").on(t.tenantId, t.email).where(sql`email is not null`),
    index("customer_contacts_email_domain").on(t.tenantId, sql`lower(split_part(${t.email}, '@', 2))`),
  ],
);

/** What a company notes about a customer for itself. `resellerId` is the company that wrote it; null is the provider. */
export const customerNotes = pgTable(
  "customer_notes",
  {
    tenantId: tenantId(),
    id: id(),
    customerId: uuid().notNull(),
    resellerId: uuid(),
    text: text().notNull(),
    authorId: uuid(),
    authorName: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.customerId, t.createdAt, t.id),
    index("customer_notes_by_author").on(t.tenantId, t.authorId).where(sql`author_id is not null`),
  ],
);
