import { sql } from "drizzle-orm";
import {
  boolean,
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
import { id, mailAddress, moment, tenantId, timestamps } from "@/db/columns";
import { memberships, tenants } from "./identity";
import { customers, resellers } from "./parties";

type Words = Record<string, string | number>;
const words = () => jsonb().$type<Words>().notNull();

/** What happened and is not told to everybody yet: one row, written with the change itself, until a job has told it. */
export const events = pgTable(
  "events",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    kind: text().notNull(),
    recordId: uuid().notNull(),
    resellerId: uuid(),
    customerId: uuid(),
    /** The user whom it answers, such as who placed the order. */
    personId: uuid(),
    /** The user who did it, and needs no telling. */
    actorId: uuid(),
    words: words(),
    /** The last membership that was told of it, where there are more than one transaction tells. */
    toldTo: uuid(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
  ],
);

/** What one person hears of an event in the product. */
export const notifications = pgTable(
  "notifications",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    eventId: uuid().notNull(),
    membershipId: uuid().notNull(),
    kind: text().notNull(),
    recordId: uuid().notNull(),
    words: words(),
    readAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.membershipId, t.eventId),
    foreignKey({
      columns: [t.tenantId, t.membershipId],
      foreignColumns: [memberships.tenantId, memberships.id],
    }),
    index("notifications_of_person").on(t.tenantId, t.membershipId, t.id),
    index("notifications_unread").on(t.tenantId, t.membershipId, t.id).where(sql`read_at is null`),
    index("notifications_kept").on(t.tenantId, t.createdAt),
  ],
);

/** What one receiver is mailed of an event, and what became of it. */
export const notificationMails = pgTable(
  "notification_mails",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    eventId: uuid().notNull(),
    kind: text().notNull(),
    recordId: uuid().notNull(),
    /** On which side of the tenant its receiver is; "public" is nobody's. */
    side: text({ enum: ["provider", "reseller", "customer", "public"] }).notNull(),
    /** Whose it is; none where it goes to an office or a contact. */
    membershipId: uuid(),
    /** Of a customer's mails, who sells to it: its brand stands above them. */
    resellerId: uuid(),
    customerId: uuid(),
    /** Whom it is about: who looks after certain customers reads of those alone. */
    aboutCustomerId: uuid(),
    recipient: mailAddress().notNull(),
    locale: text(),
    words: words(),
    /** "sending" until its outcome is known: what is found so was cut off, and is not sent a second time. */
    state: text({
      enum: [
        "collected",
        "bundled",
        "waiting",
        "sending",
        "sent",
        "kept",
        "refused",
        "uncertain",
        "withdrawn",
      ],
    }).notNull(),
    /** What the other server answered to a mail that it refused. */
    reply: integer(),
    createdAt: moment().notNull().defaultNow(),
    settledAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.eventId, t.side, t.recipient),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    index("notification_mails_of_customer")
      .on(t.tenantId, t.customerId, t.id)
      .where(sql`customer_id is not null`),
    index("notification_mails_collected")
      .on(t.tenantId, t.membershipId, t.id)
      .where(sql`state = 'collected'`),
    index("notification_mails_of_person")
      .on(t.tenantId, t.membershipId)
      .where(sql`membership_id is not null`),
    index().on(t.tenantId, t.recipient),
    index("notification_mails_kept").on(t.tenantId, t.createdAt),
  ],
);

/** Of what somebody wishes to hear otherwise than by default, and whether its mails come once a day. */
export const notificationChoices = pgTable(
  "notification_choices",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    membershipId: uuid().notNull(),
    /** By the kind of the event. */
    product: jsonb().$type<Record<string, boolean>>().notNull(),
    mail: jsonb().$type<Record<string, boolean>>().notNull(),
    daily: boolean().notNull().default(false),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.membershipId),
    foreignKey({
      columns: [t.tenantId, t.membershipId],
      foreignColumns: [memberships.tenantId, memberships.id],
    }),
  ],
);

/** Of what a customer is not told, and in which language it is told the rest; as whoever sells to it says. */
export const customerNotifications = pgTable(
  "customer_notifications",
  {
    tenantId: tenantId(),
    id: id(),
    customerId: uuid().notNull(),
    resellerId: uuid(),
    off: text().array().notNull(),
    locale: text(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.customerId),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
  ],
);
