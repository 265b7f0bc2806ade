import { sql } from "drizzle-orm";
import {
  boolean,
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
import { id, mailAddress, moment, searchable, sortable, tenantId, timestamps, version } from "@/db/columns";
import { tenants } from "./identity";
import { portfolios } from "./portfolios";

export const resellers = pgTable(
  "resellers",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    slug: text().notNull(),
    name: sortable().notNull(),
    model: text({ enum: ["resale", "agency"] }).notNull(),
    state: text({
      enum: [
        "applied",
        "in review",
        "information asked",
        "declined",
        "invited",
        "onboarding",
        "active",
        "restricted",
        "suspended",
        "terminated",
      ],
    }).notNull(),
    stateChangedAt: moment().notNull().defaultNow(),
    stateChangedBy: uuid(),
    stateReason: text(),
    salesBlocked: boolean().notNull().default(false),
    signInBlocked: boolean().notNull().default(false),
    storefrontOpen: boolean().notNull().default(false),
    portfolioId: uuid(),
    /** Since when it sells from this portfolio: what changed in it before concerns it not. */
    portfolioSince: moment().notNull().defaultNow(),
    brandColour: text().notNull().default("#1d4ed8"),
    logoKey: text(),
    email: mailAddress(),
    phone: text(),
    hours: text(),
    vatNumber: text(),
    about: text(),
    imprint: text(),
    search: searchable("name || ' ' || slug"),
    street: text(),
    postalCode: text(),
    city: text(),
    country: text(),
    /** Of the form it was admitted with. */
    formContent: text(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.slug),
    foreignKey({
      columns: [t.tenantId, t.portfolioId],
      foreignColumns: [portfolios.tenantId, portfolios.id],
    }),
    index().on(t.tenantId, t.name, t.id),
    index().on(t.tenantId, t.state, t.name, t.id),
    index().on(t.tenantId, t.portfolioId, t.name),
    index("resellers_search").using("gin", t.tenantId, sql`search gin_trgm_ops`),
  ],
);

export const customers = pgTable(
  "customers",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid(),
    name: sortable().notNull(),
    state: text({ enum: ["prospect", "active", "locked", "closed"] })
      .notNull()
      .default("prospect"),
    stateChangedAt: moment().notNull().defaultNow(),
    stateReason: text(),
    vatNumber: text(),
    /** Names and e-mail addresses of its contacts, carried for the search. */
    people: text(),
    search: searchable("name || ' ' || coalesce(vat_number || ' ', '') || coalesce(people, '')"),
    createdBy: uuid(),
    /** Of the form it was created with. */
    formContent: text(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.id, t.resellerId),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    index().on(t.tenantId, t.name, t.id),
    index().on(t.tenantId, t.resellerId, t.name, t.id),
    index().on(t.tenantId, t.resellerId, t.state, t.name, t.id),
    index().on(t.tenantId, t.resellerId, t.id),
    index().on(t.tenantId, t.state, t.name, t.id),
    index().on(t.tenantId, t.vatNumber),
    index("customers_direct").on(t.tenantId, t.name, t.id).where(sql`reseller_id is null`),
    index("customers_direct_by_state").on(t.tenantId, t.state, t.name, t.id).where(sql`reseller_id is null`),
    index("customers_search").using("gin", t.tenantId, sql`search gin_trgm_ops`),
  ],
);

/** Which people of the provider or the reseller look after a customer. */
export const customerAssignments = pgTable(
  "customer_assignments",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    customerId: uuid().notNull(),
    resellerId: uuid(),
    membershipId: uuid().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.membershipId, t.customerId),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.customerId),
  ],
);

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
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    index("customer_checks_many").on(t.tenantId, t.day).where(sql`checks >= 5`),
  ],
);
