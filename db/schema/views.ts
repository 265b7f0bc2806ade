import { foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, sortable, tenantId, timestamps } from "@/db/columns";
import { memberships, tenants } from "./identity";
import { resellers } from "./parties";

/** Lists whose views are kept, by the last part of their address. */
const list = () =>
  text({
    enum: ["catalogue", "orders", "customers", "enquiries", "resellers", "portfolios", "subscriptions"],
  }).notNull();

/** What a list was narrowed to and sorted by, under a name. */
export const listViews = pgTable(
  "list_views",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    /** The company whose list it is: a reseller, or the provider. */
    resellerId: uuid(),
    /** Whose view it is: a membership's, or a shared one of the company, by the id of the reseller or of the tenant. */
    ownerId: uuid().notNull(),
    list: list(),
    name: sortable().notNull(),
    /** As they stand in the address of the list. */
    parameters: jsonb().$type<Record<string, string>>().notNull(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.ownerId, t.list, t.name),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
  ],
);

/** The view with which a list opens for somebody. */
export const listStarts = pgTable(
  "list_starts",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid(),
    membershipId: uuid().notNull(),
    list: list(),
    viewId: uuid().notNull(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.membershipId, t.list),
    foreignKey({
      columns: [t.tenantId, t.membershipId],
      foreignColumns: [memberships.tenantId, memberships.id],
    }),
    foreignKey({
      columns: [t.tenantId, t.viewId],
      foreignColumns: [listViews.tenantId, listViews.id],
    }).onDelete("cascade"),
    index().on(t.tenantId, t.viewId),
  ],
);

/** Which columns of a list somebody does without, and how wide others are. */
export const listColumns = pgTable(
  "list_columns",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid(),
    membershipId: uuid().notNull(),
    list: list(),
    hidden: jsonb().$type<string[]>().notNull(),
    /** In pixels, by the column's name. */
    widths: jsonb().$type<Record<string, number>>().notNull(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.membershipId, t.list),
    foreignKey({
      columns: [t.tenantId, t.membershipId],
      foreignColumns: [memberships.tenantId, memberships.id],
    }),
  ],
);
