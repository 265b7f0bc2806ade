import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
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
    /** At which prices what direct customers run renews: those it was sold at, or the list prices then. */
    renewalPrices: text({ enum: ["kept", "current"] })
      .notNull()
      .default("kept"),
    /** Carriers of the provider's own: the address of each one's page, in which "{number}" stands for a parcel's. */
    carriers: jsonb().$type<{ name: string; page: string }[]>().notNull().default([]),
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

/**
 * The tenants in which a person has a membership, or had one: what concerns a person everywhere looks there alone, however
 * many tenants there are. No membership is without its row here.
 */
export const userTenants = pgTable(
  "user_tenants",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    // No key of its own to tenants: in a cluster, whoever inserts here would have to be allowed to change tenants.
    tenantId: tenantId(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.tenantId] }), index().on(t.tenantId)],
);

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
    foreignKey({
      name: "memberships_of_user",
      columns: [t.tenantId, t.userId],
      foreignColumns: [userTenants.tenantId, userTenants.userId],
    }),
    uniqueIndex("memberships_one_open")
      .on(t.tenantId, t.userId, t.side, sql`coalesce(${t.customerId}, ${t.resellerId}, ${t.tenantId})`)
      .where(sql`closed_at is null`),
    index().on(t.tenantId, t.resellerId, t.email),
    index().on(t.tenantId, t.email),
    index().on(t.tenantId, t.userId),
    index("memberships_by_lock").on(t.tenantId, t.lockedBy).where(sql`locked_by is not null`),
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
    index().on(t.tenantId, t.email),
    index().on(t.tenantId, t.invitedBy),
    index("invitations_of_provider")
      .on(t.tenantId)
      .where(sql`side = 'provider' and accepted_at is null and revoked_at is null`),
  ],
);
