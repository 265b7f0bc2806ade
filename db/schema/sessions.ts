import { bigint, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, id, mailAddress, moment } from "@/db/columns";
import { users } from "./identity";

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

/** When a session was last used in each workspace: one with a short idle limit is not refreshed by work in another one. */
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
