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
import { id, moment, money, searchable, sortable, tenantId, timestamps, version } from "@/db/columns";
import { tenants } from "./identity";

export type ItemTexts = Record<string, { name?: string; summary?: string; description?: string }>;

export const categories = pgTable(
  "categories",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    parentId: uuid(),
    slug: text().notNull(),
    names: jsonb().$type<Record<string, string>>().notNull(),
    position: integer().notNull().default(0),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.slug),
    foreignKey({ columns: [t.tenantId, t.parentId], foreignColumns: [t.tenantId, t.id] }),
    index().on(t.tenantId, t.position, t.id),
  ],
);

const itemState = () => text({ enum: ["draft", "active", "sales ended", "no renewal", "retired"] });

export const items = pgTable(
  "items",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    sku: text().notNull(),
    name: sortable().notNull(),
    manufacturer: text(),
    kind: text({ enum: ["product", "service"] }).notNull(),
    stockKept: boolean().notNull().default(false),
    /** How many days after the provider's yes it arrives; where it is made or ordered first, no date can be said (`toOrder`). */
    leadDays: integer(),
    toOrder: boolean().notNull().default(false),
    categoryId: uuid(),
    state: itemState().notNull().default("draft"),
    stateChangedAt: moment().notNull().defaultNow(),
    stateChangedBy: uuid(),
    /** Name, summary and description by language; `name` above is the one of the tenant's language. */
    texts: jsonb().$type<ItemTexts>().notNull().default({}),
    /** SKU, names in every language, and manufacturer. */
    search: searchable(
      "sku || ' ' || name || coalesce(' ' || manufacturer, '') || coalesce(' ' || (texts #>> '{en,name}'), '') || coalesce(' ' || (texts #>> '{de,name}'), '')",
    ),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.sku),
    unique().on(t.tenantId, t.id, t.state),
    foreignKey({ columns: [t.tenantId, t.categoryId], foreignColumns: [categories.tenantId, categories.id] }),
    index().on(t.tenantId, t.name, t.id),
    index().on(t.tenantId, t.updatedAt, t.id),
    index("items_state_by_name").on(t.tenantId, t.state, t.kind, t.name, t.id),
    index("items_state_by_sku").on(t.tenantId, t.state, t.kind, t.sku),
    index("items_state_by_change").on(t.tenantId, t.state, t.kind, t.updatedAt, t.id),
    index().on(t.tenantId, t.categoryId, t.name, t.id),
    index("items_category_by_name").on(t.tenantId, t.categoryId, t.state, t.kind, t.name, t.id),
    index("items_category_by_sku").on(t.tenantId, t.categoryId, t.state, t.kind, t.sku),
    index("items_category_by_change").on(t.tenantId, t.categoryId, t.state, t.kind, t.updatedAt, t.id),
    index("items_search").using("gin", t.tenantId, sql`search gin_trgm_ops`),
  ],
);

/** A picture of an item. `state` mirrors the item's, so that its policy needs no other row; the key holds them together at commit. */
export const itemPictures = pgTable(
  "item_pictures",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    itemId: uuid().notNull(),
    state: itemState().notNull(),
    position: integer().notNull(),
    /** Names the files of this picture, and them alone: another picture has another key. */
    key: text().notNull(),
    /** Of the largest file, in pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** What the picture shows, by language. */
    alt: jsonb().$type<Record<string, string>>().notNull().default({}),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.key),
    foreignKey({
      name: "item_pictures_item_fk",
      columns: [t.tenantId, t.itemId, t.state],
      foreignColumns: [items.tenantId, items.id, items.state],
    }),
    index().on(t.tenantId, t.itemId, t.position, t.id),
  ],
);

export const offers = pgTable(
  "offers",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    itemId: uuid().notNull(),
    kind: text({ enum: ["purchase", "rent", "lease"] }).notNull(),
    currency: text().notNull(),
    oneTime: money(),
    recurring: money(),
    period: text({ enum: ["month", "quarter", "year"] }),
    termMonths: integer(),
    noticeDays: integer(),
    renewal: text({ enum: ["automatic", "manual", "none"] })
      .notNull()
      .default("none"),
    /** Without renewal, what runs ends with its term. */
    state: text({ enum: ["active", "sales ended", "no renewal"] })
      .notNull()
      .default("active"),
    /** Which changes of what runs by it a reseller asks the provider for (lib/subscriptions/requests). */
    needsYes: text({ enum: ["more", "fewer", "notice", "renew", "switch"] })
      .array()
      .notNull()
      .default([]),
    position: integer().notNull().default(0),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.id, t.itemId),
    foreignKey({ columns: [t.tenantId, t.itemId], foreignColumns: [items.tenantId, items.id] }),
    index().on(t.tenantId, t.itemId, t.position),
  ],
);

/** What the provider itself pays; only its own side may read this table (domain.md §3.6). */
export const offerCosts = pgTable(
  "offer_costs",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    offerId: uuid().notNull(),
    oneTime: money(),
    recurring: money(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.offerId),
    foreignKey({ columns: [t.tenantId, t.offerId], foreignColumns: [offers.tenantId, offers.id] }),
  ],
);
