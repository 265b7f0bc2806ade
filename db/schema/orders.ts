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
  uuid,
} from "drizzle-orm/pg-core";
import { basisPoints, id, moment, money, searchable, tenantId, timestamps, version } from "@/db/columns";
import { tenants } from "./identity";
import { customers, resellers } from "./parties";

/** An address as it was when the order was placed (domain.md §3.4). */
export type OrderAddress = {
  name: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
};

/** The person to ask about an order, as he or she was to be reached when it was placed (domain.md §3.4). */
export type OrderContact = { name: string | null; email: string | null; phone: string | null };

/** An order in one of these states is open. */
export const openStates = ["placed", "information asked", "confirmed", "in delivery"] as const;

export const orders = pgTable(
  "orders",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    number: text().notNull(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    resellerName: text(),
    customerName: text().notNull(),
    model: text({ enum: ["resale", "agency", "direct"] }).notNull(),
    state: text({
      enum: ["placed", "information asked", "confirmed", "in delivery", "completed", "rejected", "cancelled"],
    })
      .notNull()
      .default("placed"),
    stateChangedAt: moment().notNull().defaultNow(),
    stateReason: text(),
    currency: text().notNull(),
    oneTimeTotal: money().notNull(),
    monthlyTotal: money().notNull(),
    /** What the provider bills for it: transfer prices where it was resold, else what the customer pays. */
    billedOneTime: money().notNull().default(0),
    billedMonthly: money().notNull().default(0),
    lineCount: integer().notNull(),
    reference: text(),
    note: text(),
    deliverTo: jsonb().$type<OrderAddress>(),
    billTo: jsonb().$type<OrderAddress>(),
    contact: jsonb().$type<OrderContact>(),
    contactEmail: text().generatedAlwaysAs(sql`contact ->> 'email'`),
    placedAt: moment().notNull().defaultNow(),
    placedBy: uuid().notNull(),
    placedByName: text().notNull(),
    idempotencyKey: uuid().notNull(),
    /** The first day that was promised for what has not arrived yet. */
    promisedOn: date(),
    /** By when it must go on, while it is under way (domain.md §4); it is late after that day. */
    dueOn: date(),
    /** The membership of the provider's person who takes care of it. */
    assignedTo: uuid(),
    /** Of the form it was placed with: sent again with other content, it is refused. */
    formContent: text(),
    /** When what it told of people was taken out, since its time was over (docs/personal-data.md). */
    forgottenAt: moment(),
    search: searchable("number || ' ' || customer_name || ' ' || coalesce(reference, '')"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.number),
    unique().on(t.tenantId, t.idempotencyKey),
    unique().on(t.tenantId, t.id, t.customerId),
    unique().on(t.tenantId, t.id, t.resellerId),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    index().on(t.tenantId, t.placedAt, t.id),
    index().on(t.tenantId, t.state, t.placedAt, t.id),
    index().on(t.tenantId, t.resellerId, t.placedAt, t.id),
    index().on(t.tenantId, t.resellerId, t.state, t.placedAt, t.id),
    index().on(t.tenantId, t.customerId, t.placedAt, t.id),
    index("orders_direct").on(t.tenantId, t.placedAt, t.id).where(sql`reseller_id is null`),
    index("orders_direct_by_state").on(t.tenantId, t.state, t.placedAt, t.id).where(sql`reseller_id is null`),
    index("orders_by_contact").on(t.tenantId, t.contactEmail).where(sql`contact_email is not null`),
    index().on(t.tenantId, t.placedBy),
    index("orders_assigned")
      .on(t.tenantId, t.assignedTo, t.placedAt, t.id)
      .where(sql`assigned_to is not null`),
    index("orders_assigned_by_state")
      .on(t.tenantId, t.assignedTo, t.state, t.placedAt, t.id)
      .where(sql`assigned_to is not null`),
    index("orders_due").on(t.tenantId, t.dueOn, t.id).where(sql`due_on is not null`),
    index("orders_due_by_state").on(t.tenantId, t.state, t.dueOn, t.id).where(sql`due_on is not null`),
    index("orders_due_of_reseller")
      .on(t.tenantId, t.resellerId, t.dueOn, t.id)
      .where(sql`due_on is not null`),
    index("orders_kept").on(t.tenantId, t.placedAt).where(sql`forgotten_at is null`),
    index("orders_search").using("gin", t.tenantId, sql`search gin_trgm_ops`),
  ],
);

/** What one line was when it was sold; later changes of item, offer or portfolio never alter it (domain.md §3.4). */
export type LineSnapshot = {
  texts: Record<string, { name?: string; summary?: string }>;
  manufacturer: string | null;
  itemKind: "product" | "service";
  termMonths: number | null;
  noticeDays: number | null;
  renewal: "automatic" | "manual" | "none";
  /** The lead time of its item (db/schema/catalogue.ts). */
  leadDays?: number | null;
  toOrder?: boolean;
  /** The price that was set for this line alone, where one was. */
  ownPrice?: { oneTime: number | null; recurring: number | null } | null;
};

/** What a parcel is found by: letters and digits of its number. */
const trackingKeyOf = sql`upper(regexp_replace(tracking, '[^0-9A-Za-z]', '', 'g'))`;

export const orderLines = pgTable(
  "order_lines",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    orderId: uuid().notNull(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    position: integer().notNull(),
    itemId: uuid().notNull(),
    offerId: uuid().notNull(),
    portfolioVersionId: uuid(),
    sku: text().notNull(),
    name: text().notNull(),
    offerKind: text({ enum: ["purchase", "rent", "lease"] }).notNull(),
    period: text({ enum: ["month", "quarter", "year"] }),
    snapshot: jsonb().$type<LineSnapshot>().notNull(),
    quantity: integer().notNull(),
    retailOneTime: money(),
    retailRecurring: money(),
    suggestedOneTime: money(),
    suggestedRecurring: money(),
    transferOneTime: money(),
    transferRecurring: money(),
    commissionBp: basisPoints(),
    deliveryState: text({
      enum: ["waiting", "preparing", "ready", "shipped", "delivered", "activated", "failed", "returned"],
    })
      .notNull()
      .default("waiting"),
    deliveryChangedAt: moment().notNull().defaultNow(),
    deliveryReason: text(),
    activatedAt: moment(),
    /** When it reached its customer, and who took it there. */
    deliveredAt: moment(),
    signedBy: text(),
    /** The day that the provider promised, and why it is not the one that was told before. */
    promisedOn: date(),
    promiseReason: text(),
    /** Servers of the version before this one read it while they are replaced; it goes with the next one. */
    endedAt: moment(),
    parcel: text(),
    carrier: text(),
    tracking: text(),
    /** Where its carrier follows it, of one of the provider's own; as it was when it was typed. */
    trackingPage: text(),
    /** What the provider does next with it, and by when, while it is under way (lib/orders/work/rules.ts). */
    workStep: text({ enum: ["ship", "arrive", "activate", "book", "retry"] }),
    workOn: date(),
    /** The membership of the provider's person who takes care of it: at first whoever takes care of its order. */
    assignedTo: uuid(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.orderId, t.position),
    foreignKey({
      columns: [t.tenantId, t.orderId, t.customerId],
      foreignColumns: [orders.tenantId, orders.id, orders.customerId],
    }),
    foreignKey({
      columns: [t.tenantId, t.orderId, t.resellerId],
      foreignColumns: [orders.tenantId, orders.id, orders.resellerId],
    }),
    index().on(t.tenantId, t.customerId, t.id),
    index("order_lines_work").on(t.tenantId, t.workOn, t.id).where(sql`work_on is not null`),
    index("order_lines_work_by_step")
      .on(t.tenantId, t.workStep, t.workOn, t.id)
      .where(sql`work_on is not null`),
    index("order_lines_work_of_person")
      .on(t.tenantId, t.assignedTo, t.workOn, t.id)
      .where(sql`work_on is not null`),
    index("order_lines_returned")
      .on(t.tenantId, t.deliveryChangedAt, t.id)
      .where(sql`delivery_state = 'returned'`),
    index("order_lines_tracked").on(t.tenantId, trackingKeyOf).where(sql`tracking is not null`),
  ],
);

/** By how much each month changed what the provider bills every month, so that no home page adds up all lines ever activated. */
export const runningMonths = pgTable(
  "running_months",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    /** "2026-11", in the time zone of the pages. */
    month: text().notNull(),
    currency: text().notNull(),
    billedMonthly: money().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique().on(t.tenantId, t.month, t.currency)],
);

/** The last document number given out, per kind and year; incremented last in its transaction (domain.md §3.14). */
export const numberRanges = pgTable(
  "number_ranges",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    kind: text().notNull(),
    year: integer().notNull(),
    value: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique().on(t.tenantId, t.kind, t.year)],
);

/** Customers whose orders are confirmed as soon as they are placed, and who of the provider said so. */
export const confirmingCustomers = pgTable(
  "confirming_customers",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    customerId: uuid().notNull(),
    resellerId: uuid(),
    chosenBy: uuid().notNull(),
    chosenByName: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.customerId),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.chosenBy),
  ],
);
