import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, mailAddress, moment, tenantId, timestamps, version } from "@/db/columns";
import { tenants } from "./identity";
import { customers, resellers } from "./parties";

/** A reseller wants a customer that another company holds: its wish, a conflict for the provider to decide (domain.md §3.10). */
export const customerConflicts = pgTable(
  "customer_conflicts",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid().notNull(),
    name: text().notNull(),
    vatNumber: text(),
    emailDomain: text(),
    askedBy: uuid().notNull(),
    askedByName: text().notNull(),
    askedByEmail: mailAddress().notNull(),
    /** What was typed of a new customer, for the reseller alone: it is created from this once it is allowed. */
    typed: jsonb(),
    /** The customer whose VAT number was to change, or the one that was created when it was allowed. */
    customerId: uuid(),
    state: text({ enum: ["open", "allowed", "refused"] })
      .notNull()
      .default("open"),
    decidedAt: moment(),
    decidedByName: text(),
    reason: text(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    uniqueIndex("customer_conflicts_one_open")
      .on(t.tenantId, t.resellerId, sql`coalesce(${t.vatNumber}, '')`, sql`coalesce(${t.emailDomain}, '')`)
      .where(sql`state = 'open'`),
    index().on(t.tenantId, t.state, t.id),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    index().on(t.tenantId, t.resellerId, t.vatNumber),
    index().on(t.tenantId, t.resellerId, t.id),
    index("customer_conflicts_to_finish")
      .on(t.tenantId, t.resellerId, t.id)
      .where(sql`state = 'open' or typed is not null`),
    index().on(t.tenantId, t.askedBy),
    index("customer_conflicts_by_decision")
      .on(t.tenantId, t.decidedByName)
      .where(sql`decided_by_name is not null`),
    index("customer_conflicts_of_customer").on(t.tenantId, t.customerId).where(sql`customer_id is not null`),
  ],
);

/** How often somebody at a reseller asked in a day whether a customer is free, and how often it was not. */
export const customerChecks = pgTable(
  "customer_checks",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid().notNull(),
    userId: uuid().notNull(),
    userName: text().notNull(),
    day: date().notNull(),
    checks: integer().notNull(),
    notAvailable: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.resellerId, t.userId, t.day),
    index().on(t.tenantId, t.userId),
    index("customer_checks_many").on(t.tenantId, t.day).where(sql`checks >= 5`),
  ],
);
