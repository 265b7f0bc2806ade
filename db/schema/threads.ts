import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, moment, tenantId } from "@/db/columns";
import { memberships } from "./identity";
import { orders } from "./orders";
import { customers } from "./parties";
import { subscriptions } from "./subscriptions";

/** Between which two companies a message is; the others never see it. */
const thread = () =>
  text({ enum: ["provider-reseller", "reseller-customer", "provider-customer"] }).notNull();

/** What one side wrote to the other about an order or about a subscription. The key of its form is its id. */
export const messages = pgTable(
  "messages",
  {
    tenantId: tenantId(),
    id: id(),
    thread: thread(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    orderId: uuid(),
    subscriptionId: uuid(),
    kind: text({ enum: ["message", "question", "answer"] })
      .notNull()
      .default("message"),
    text: text().notNull(),
    authorSide: text({ enum: ["provider", "reseller", "customer"] }).notNull(),
    authorId: uuid(),
    authorName: text().notNull(),
    /** Of the form it was sent with: sent again with other content, it is refused. */
    formContent: text(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    foreignKey({
      columns: [t.tenantId, t.orderId, t.customerId],
      foreignColumns: [orders.tenantId, orders.id, orders.customerId],
    }),
    foreignKey({
      columns: [t.tenantId, t.subscriptionId],
      foreignColumns: [subscriptions.tenantId, subscriptions.id],
    }),
    check("messages_about_one", sql`(order_id is null) <> (subscription_id is null)`),
    check("messages_between", sql`(thread = 'provider-customer') = (reseller_id is null)`),
    index("messages_of_order")
      .on(t.tenantId, t.orderId, t.thread, t.createdAt, t.id)
      .where(sql`order_id is not null`),
    index("messages_of_subscription")
      .on(t.tenantId, t.subscriptionId, t.thread, t.createdAt, t.id)
      .where(sql`subscription_id is not null`),
    index().on(t.tenantId, t.customerId),
    index("messages_by_author").on(t.tenantId, t.authorId).where(sql`author_id is not null`),
  ],
);

/** A file that came with a message; `key` is where it lies. */
export const messageFiles = pgTable(
  "message_files",
  {
    tenantId: tenantId(),
    id: id(),
    messageId: uuid().notNull(),
    thread: thread(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    key: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.messageId], foreignColumns: [messages.tenantId, messages.id] }),
    index().on(t.tenantId, t.messageId, t.position),
    index().on(t.tenantId, t.customerId),
  ],
);

/** Up to which message somebody has read a thread. */
export const threadMarks = pgTable(
  "thread_marks",
  {
    tenantId: tenantId(),
    id: id(),
    membershipId: uuid().notNull(),
    /** The company of whoever read; none of both is the provider. */
    resellerId: uuid(),
    customerId: uuid(),
    thread: thread(),
    /** The order or the subscription. */
    subjectId: uuid().notNull(),
    readTo: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.membershipId, t.subjectId, t.thread),
    foreignKey({
      columns: [t.tenantId, t.membershipId],
      foreignColumns: [memberships.tenantId, memberships.id],
    }),
  ],
);
