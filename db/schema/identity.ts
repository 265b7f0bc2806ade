import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, id, isCurrency, mailAddress, moment, tenantId, timestamps, version } from "@/db/columns";
import { customers, resellers } from "./parties";

export const tenants = pgTable(
  "tenants",
  {
    id: id().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    locale: text().notNull(),
    currency: text().notNull(),
    brandColour: text().notNull().default("#1d4ed8"),
    logoKey: text(),
    email: mailAddress(),
    phone: text(),
    /** When people are reached, and whom to turn to when that does not help; in the provider's own words. */
    hours: text(),
    escalation: text(),
    about: text(),
    imprint: text(),
    pricesShown: boolean().notNull().default(true),
    /** Whether it was put in with people whose passwords everybody knows. */
    demo: boolean().notNull().default(false),
    version: version(),
    ...timestamps(),
  },
  () => [check("tenants_currency", isCurrency("currency"))],
);

export const users = pgTable("users", {
  id: id().primaryKey(),
  email: mailAddress().notNull().unique(),
  name: text().notNull(),
  passwordHash: text(),
  locale: text(),
  version: version(),
  ...timestamps(),
});

export const sessions = pgTable(
  "sessions",
  {
    id: id().primaryKey(),
    tokenHash: bytes().notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tenantId: uuid(),
    membershipId: uuid(),
    address: text(),
    userAgent: text(),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    revokedAt: moment(),
  },
  (t) => [index().on(t.userId, t.createdAt)],
);

/** When a session was last used in each place: a place with a short idle limit is not refreshed by work in another one. */
export const sessionPlaces = pgTable(
  "session_places",
  {
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    membershipId: uuid().notNull(),
    lastSeenAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.membershipId] })],
);

/** The browsers a person has signed in on, by the hash of a token in a cookie that outlives sessions. */
export const devices = pgTable(
  "devices",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: bytes().notNull(),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.tokenHash] })],
);

/**
 * What was typed into a form whose session had ended, sealed: for the browser that sent it and the membership it was
 * filled in for, until somebody signs in again.
 */
export const keptForms = pgTable(
  "kept_forms",
  {
    tokenHash: bytes().primaryKey(),
    membershipId: uuid().notNull(),
    path: text().notNull(),
    content: bytes().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index().on(t.membershipId, t.createdAt), index().on(t.createdAt)],
);

/** Password resets and the first set-up: single use, only the hash is kept. */
export const tokens = pgTable("tokens", {
  id: id().primaryKey(),
  purpose: text({ enum: ["password-reset", "setup"] }).notNull(),
  tokenHash: bytes().notNull().unique(),
  email: mailAddress(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
  createdAt: moment().notNull().defaultNow(),
});

/** Counters of the sign-in throttle; the shape is the limiter library's. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});

const side = () => text({ enum: ["provider", "reseller", "customer"] }).notNull();

export const memberships = pgTable(
  "memberships",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    side: side(),
    resellerId: uuid(),
    customerId: uuid(),
    roles: text().array().notNull(),
    assignedOnly: boolean().notNull().default(false),
    name: text().notNull(),
    email: mailAddress().notNull(),
    /** The end of the visit before the present one; a visit ends after half an hour without a request. */
    lastVisitAt: moment(),
    lastActiveAt: moment(),
    /** Sessions that were opened before this moment work here no more. */
    accessEndedAt: moment(),
    lockedAt: moment(),
    lockedBy: uuid(),
    /** Whom a locked person may ask, and why it is so. */
    lockedByName: text(),
    lockedReason: text(),
    closedAt: moment(),
    closedBy: uuid(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    uniqueIndex("memberships_one_open")
      .on(t.tenantId, t.userId, t.side, sql`coalesce(${t.customerId}, ${t.resellerId}, ${t.tenantId})`)
      .where(sql`closed_at is null`),
    index().on(t.tenantId, t.resellerId, t.email),
    index().on(t.tenantId, t.email),
    index("memberships_of_provider").on(t.tenantId).where(sql`side = 'provider' and closed_at is null`),
    index().on(t.tenantId, t.customerId, t.email),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    side: side(),
    resellerId: uuid(),
    customerId: uuid(),
    email: mailAddress().notNull(),
    roles: text().array().notNull(),
    assignedOnly: boolean().notNull().default(false),
    tokenHash: bytes().notNull(),
    invitedBy: uuid().notNull(),
    invitedByName: text().notNull(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    revokedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.tokenHash),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    index().on(t.tenantId, t.resellerId, t.createdAt),
    index().on(t.tenantId, t.customerId, t.createdAt),
    index("invitations_of_provider")
      .on(t.tenantId)
      .where(sql`side = 'provider' and accepted_at is null and revoked_at is null`),
  ],
);
