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
import { basisPoints, id, moment, money, searchable, tenantId, timestamps, version } from "@/db/columns";
import { tenants } from "./identity";
import { orderLines } from "./orders";
import { customers, resellers } from "./parties";

const running = sql`ended_at is null`;

/**
 * What a customer runs: a line with a recurring price from its activation on, as it was sold (domain.md §3.4). Its days are
 * those of the pages' time zone; of a term or an end they name the first day after it.
 */
export const subscriptions = pgTable(
  "subscriptions",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    orderId: uuid().notNull(),
    lineId: uuid().notNull(),
    itemId: uuid().notNull(),
    offerId: uuid().notNull(),
    portfolioVersionId: uuid(),
    sku: text().notNull(),
    name: text().notNull(),
    texts: jsonb().$type<Record<string, { name?: string }>>().notNull(),
    offerKind: text({ enum: ["purchase", "rent", "lease"] }).notNull(),
    model: text({ enum: ["resale", "agency", "direct"] }).notNull(),
    currency: text().notNull(),
    period: text({ enum: ["month", "quarter", "year"] }).notNull(),
    quantity: integer().notNull(),
    /** How many it goes on with after the present term, where that was agreed. */
    nextQuantity: integer(),
    retailRecurring: money().notNull(),
    transferRecurring: money(),
    commissionBp: basisPoints(),
    /** The prices that it goes on at from a renewal on, once they are fixed and told. */
    nextRetailRecurring: money(),
    nextTransferRecurring: money(),
    nextPriceOn: date(),
    termMonths: integer(),
    noticeDays: integer(),
    renewal: text({ enum: ["automatic", "manual", "none"] }).notNull(),
    state: text({ enum: ["active", "change pending", "notice given", "ended"] })
      .notNull()
      .default("active"),
    stateChangedAt: moment().notNull().defaultNow(),
    startedAt: moment().notNull(),
    endedAt: moment(),
    /** From which every term is counted, so that one that began on a 31st does so again after a shorter month. */
    firstDay: date().notNull(),
    /** After how many months from the first day terms of the present length began: others were agreed before. */
    termBase: integer().notNull().default(0),
    /** How many terms of the present length are over. */
    term: integer().notNull().default(0),
    termEnd: date().notNull(),
    /** The day it ends on, once that is known. */
    endsOn: date(),
    /** What the provider no longer renews, and since when: its item, or its offer alone. */
    blockedBy: text({ enum: ["item", "offer"] }),
    blockedOn: date(),
    /** Of which end its people were reminded last, and how many days before. */
    remindedOf: date(),
    remindedDays: integer(),
    /** When it renews or ends. */
    nextOn: date().notNull().generatedAlwaysAs(sql`coalesce(ends_on, term_end)`),
    search: searchable(
      "sku || ' ' || name || ' ' || coalesce(texts -> 'en' ->> 'name', '') || ' ' || coalesce(texts -> 'de' ->> 'name', '')",
    ),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.lineId),
    foreignKey({ columns: [t.tenantId, t.lineId], foreignColumns: [orderLines.tenantId, orderLines.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index("subscriptions_next").on(t.tenantId, t.nextOn, t.id).where(running),
    index("subscriptions_next_of_reseller").on(t.tenantId, t.resellerId, t.nextOn, t.id).where(running),
    index("subscriptions_next_of_customer").on(t.tenantId, t.customerId, t.nextOn, t.id).where(running),
    index().on(t.tenantId, t.state, t.nextOn, t.id),
    index().on(t.tenantId, t.resellerId, t.state, t.nextOn, t.id),
    index().on(t.tenantId, t.customerId, t.state, t.nextOn, t.id),
    index().on(t.tenantId, t.resellerId, t.startedAt),
    index("subscriptions_next_price").on(t.tenantId, t.nextPriceOn).where(sql`next_price_on is not null`),
    index("subscriptions_of_item").on(t.tenantId, t.itemId).where(running),
    index("subscriptions_of_offer").on(t.tenantId, t.resellerId, t.offerId).where(running),
    index().on(t.tenantId, t.orderId),
    index("subscriptions_search").using("gin", t.tenantId, sql`search gin_trgm_ops`),
  ],
);

/**
 * By how much each change of a subscription altered what runs: the homes and the margin by month add these up, whatever the
 * subscription is today. Amounts are for a month, and `…Once` what is due for the rest of a period that had begun.
 */
export const subscriptionChanges = pgTable(
  "subscription_changes",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    subscriptionId: uuid().notNull(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    kind: text({ enum: ["started", "more", "fewer", "price", "ended"] }).notNull(),
    at: moment().notNull(),
    /** How many there were from then on. */
    quantity: integer().notNull(),
    currency: text().notNull(),
    retailMonthly: money().notNull(),
    billedMonthly: money().notNull(),
    leftMonthly: money().notNull(),
    retailOnce: money().notNull().default(0),
    billedOnce: money().notNull().default(0),
    leftOnce: money().notNull().default(0),
    /** Whether running_months holds it. */
    counted: boolean().notNull().default(false),
    /** Whether running_days and running_customers hold it. */
    summed: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }),
    index().on(t.tenantId, t.subscriptionId, t.at),
    index().on(t.tenantId, t.resellerId, t.at),
    index().on(t.tenantId, t.customerId, t.at),
    index("subscription_changes_open").on(t.tenantId, t.id).where(sql`not counted`),
    index("subscription_changes_unsummed").on(t.tenantId, t.resellerId, t.id).where(sql`not summed`),
  ],
);

/** What came to what runs and what went of it on each day, by what it leaves its reseller every month. */
export const runningDays = pgTable(
  "running_days",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid().notNull(),
    currency: text().notNull(),
    day: date().notNull(),
    gained: money().notNull(),
    lost: money().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.resellerId, t.currency, t.day),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
  ],
);

/** What all that a customer runs leaves its reseller every month. */
export const runningCustomers = pgTable(
  "running_customers",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid().notNull(),
    customerId: uuid().notNull(),
    currency: text().notNull(),
    leftMonthly: money().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.resellerId, t.currency, t.customerId),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.resellerId, t.currency, t.leftMonthly, t.customerId),
  ],
);

const open = sql`state in ('asked', 'with provider')`;

/**
 * What somebody asks to have changed of a subscription and another company decides: the reseller what its customer asks, the
 * provider what a reseller or a direct customer asks, or what a reseller passes on (domain.md §4).
 */
export const subscriptionRequests = pgTable(
  "subscription_requests",
  {
    tenantId: tenantId().references(() => tenants.id),
    /** The key of the form it was asked with. */
    id: id(),
    subscriptionId: uuid().notNull(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    kind: text({
      enum: ["more", "fewer", "notice", "takeBack", "renew", "automatic", "manual"],
    }).notNull(),
    /** How many there shall be, and for how many months it shall go on, where that is asked. */
    quantity: integer(),
    months: integer(),
    /** From which day it was to take effect, as it was shown. */
    effectOn: date().notNull(),
    reason: text(),
    askedSide: text({ enum: ["reseller", "customer"] }).notNull(),
    askedBy: uuid(),
    askedByName: text().notNull(),
    askedAt: moment().notNull().defaultNow(),
    state: text({ enum: ["asked", "with provider", "accepted", "refused", "withdrawn"] })
      .notNull()
      .default("asked"),
    stateChangedAt: moment().notNull().defaultNow(),
    /** What was said to it, and by whom. */
    answer: text(),
    answeredBy: uuid(),
    answeredByName: text(),
    answeredAt: moment(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    uniqueIndex("subscription_requests_open").on(t.tenantId, t.subscriptionId).where(open),
    index("subscription_requests_waiting").on(t.tenantId, t.state, t.askedAt).where(open),
    index("subscription_requests_of_reseller").on(t.tenantId, t.resellerId, t.state, t.askedAt).where(open),
    index("subscription_requests_of_customer").on(t.tenantId, t.customerId, t.askedAt),
    index().on(t.tenantId, t.subscriptionId, t.askedAt),
    index().on(t.tenantId, t.askedBy),
    index().on(t.tenantId, t.answeredBy),
  ],
);

/**
 * What identifies something that runs: a licence key, a host name, a serial number. Lists and records read the hint, its last
 * characters, and the value where somebody asks to see it.
 */
export const subscriptionIdentifiers = pgTable(
  "subscription_identifiers",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    subscriptionId: uuid().notNull(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    kind: text({ enum: ["key", "host", "serial", "other"] }).notNull(),
    value: text().notNull(),
    hint: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }),
    index().on(t.tenantId, t.subscriptionId),
    index().on(t.tenantId, t.customerId),
  ],
);
