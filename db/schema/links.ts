import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, id, moment, tenantId, timestamps } from "@/db/columns";
import { tenants } from "./identity";
import { orders } from "./orders";

/** Addresses that open something to whoever has them, without a sign-in; of each token only its hash is kept. */
export const secretLinks = pgTable(
  "secret_links",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    /** One order to follow, or the calendar of what its maker reaches. */
    kind: text({ enum: ["order", "calendar"] }).notNull(),
    /** Whose it is: of a reseller, of a customer, or of the provider. */
    resellerId: uuid(),
    customerId: uuid(),
    orderId: uuid(),
    membershipId: uuid().notNull(),
    createdByName: text().notNull(),
    tokenHash: bytes().notNull(),
    /** Until when it opens something; without one, until it is revoked. */
    expiresAt: moment(),
    revokedAt: moment(),
    /** When it was opened last, to the hour. */
    lastOpenedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.tokenHash),
    foreignKey({ columns: [t.tenantId, t.orderId], foreignColumns: [orders.tenantId, orders.id] }),
    index().on(t.tenantId, t.orderId),
    index().on(t.tenantId, t.membershipId),
    index().on(t.tenantId, t.customerId),
  ],
);
