import { sql } from "drizzle-orm";
import {
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
import { id, moment, money, tenantId, timestamps, version } from "@/db/columns";
import { offers } from "./catalogue";
import { tenants } from "./identity";
import { customers } from "./parties";

/**
 * What a seller is putting together for one of its customers: a reseller, or the provider itself for a direct one. Emptied,
 * and kept, when it is placed as an order.
 */
export const baskets = pgTable(
  "baskets",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid(),
    customerId: uuid().notNull(),
    lineCount: integer().notNull().default(0),
    reference: text(),
    note: text(),
    /** What was chosen of the customer's addresses and contacts; what is gone since counts as not chosen. */
    deliveryAddressId: uuid(),
    billingAddressId: uuid(),
    contactId: uuid(),
    /** The enquiry it was begun from: whoever places it has dealt with that. */
    enquiryId: uuid(),
    /** Of the form that changed it last: sent twice, it changes nothing more; with other content, it is refused. */
    lastKey: uuid(),
    lastContent: text(),
    changedAt: moment().notNull().defaultNow(),
    changedByName: text().notNull(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.id, t.resellerId),
    unique().on(t.tenantId, t.customerId),
    foreignKey({ columns: [t.tenantId, t.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({
      columns: [t.tenantId, t.customerId, t.resellerId],
      foreignColumns: [customers.tenantId, customers.id, customers.resellerId],
    }),
    index().on(t.tenantId, t.changedByName),
    index("baskets_open").on(t.tenantId, t.resellerId, t.changedAt, t.id).where(sql`line_count > 0`),
  ],
);

/** What somebody was quoted for an offer when it came into the basket, or when its change was accepted; amounts in minor units. */
export type QuotedOffer = {
  name: string;
  /** By language, as far as the item names itself in it. */
  names: Record<string, string>;
  kind: "purchase" | "rent" | "lease";
  currency: string;
  oneTime: number | null;
  recurring: number | null;
  period: "month" | "quarter" | "year" | null;
  termMonths: number | null;
  noticeDays: number | null;
  renewal: "automatic" | "manual" | "none";
};

export const basketLines = pgTable(
  "basket_lines",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    basketId: uuid().notNull(),
    resellerId: uuid(),
    offerId: uuid().notNull(),
    quantity: integer().notNull(),
    /** The price of this line alone; a part without one follows the catalogue. */
    ownOneTime: money(),
    ownRecurring: money(),
    quoted: jsonb("told").$type<QuotedOffer>().notNull(),
    quotedTransferOneTime: money("told_transfer_one_time"),
    quotedTransferRecurring: money("told_transfer_recurring"),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.basketId, t.offerId),
    foreignKey({ columns: [t.tenantId, t.basketId], foreignColumns: [baskets.tenantId, baskets.id] }),
    foreignKey({
      columns: [t.tenantId, t.basketId, t.resellerId],
      foreignColumns: [baskets.tenantId, baskets.id, baskets.resellerId],
    }),
    foreignKey({ columns: [t.tenantId, t.offerId], foreignColumns: [offers.tenantId, offers.id] }),
  ],
);
