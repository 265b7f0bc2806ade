import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  type PgTableExtraConfigValue,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  basisPoints,
  id,
  isCurrency,
  moment,
  money,
  sortable,
  tenantId,
  timestamps,
  version,
} from "@/db/columns";
import { offers } from "./catalogue";
import { tenants } from "./identity";
import { resellers } from "./parties";

export const portfolios = pgTable(
  "portfolios",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    name: sortable().notNull(),
    currency: text().notNull(),
    description: text(),
    /** At which prices what its resellers sold renews: those it was sold at, or those of the portfolio then. */
    renewalPrices: text({ enum: ["kept", "current"] })
      .notNull()
      .default("kept"),
    liveVersionId: uuid(),
    version: version(),
    ...timestamps(),
  },
  (t): PgTableExtraConfigValue[] => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.name),
    check("portfolios_currency", isCurrency("currency")),
    foreignKey({
      name: "portfolios_live_version_fk",
      columns: [t.tenantId, t.liveVersionId, t.id],
      foreignColumns: [
        portfolioVersions.tenantId as AnyPgColumn,
        portfolioVersions.id as AnyPgColumn,
        portfolioVersions.portfolioId as AnyPgColumn,
      ],
    }),
    index().on(t.tenantId, t.name, t.id),
  ],
);

export const portfolioVersions = pgTable(
  "portfolio_versions",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    portfolioId: uuid().notNull(),
    number: integer().notNull(),
    state: text({ enum: ["draft", "scheduled", "live", "superseded"] }).notNull(),
    effectiveAt: moment(),
    publishedAt: moment(),
    publishedBy: uuid(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.id, t.portfolioId),
    unique().on(t.tenantId, t.portfolioId, t.number),
    uniqueIndex("portfolio_versions_one_draft").on(t.tenantId, t.portfolioId).where(sql`state = 'draft'`),
    uniqueIndex("portfolio_versions_one_live").on(t.tenantId, t.portfolioId).where(sql`state = 'live'`),
    foreignKey({
      columns: [t.tenantId, t.portfolioId],
      foreignColumns: [portfolios.tenantId as AnyPgColumn, portfolios.id as AnyPgColumn],
    }),
  ],
);

/** In SQL, whether an entry asks for nothing: who sells it from the customer, or the provider from who sells it. */
export const isFreeEntry = (alias?: string): string => {
  const of = alias ? `${alias}.` : "";
  const free = (price: string) =>
    `coalesce(${of}${price}_one_time, 0) = 0 and coalesce(${of}${price}_recurring, 0) = 0 and coalesce(${of}${price}_one_time, ${of}${price}_recurring) is not null`;
  return `(${free("transfer")} or ${free("suggested")})`;
};

/** One offer in one version. `sortName`, `categoryId`, `onSale` and `search` mirror the item, so that a list reads in order from one index. */
export const portfolioEntries = pgTable(
  "portfolio_entries",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    portfolioId: uuid().notNull(),
    versionId: uuid().notNull(),
    itemId: uuid().notNull(),
    offerId: uuid().notNull(),
    sortName: sortable().notNull(),
    categoryId: uuid(),
    onSale: boolean().notNull(),
    search: text().notNull(),
    transferOneTime: money(),
    transferRecurring: money(),
    suggestedOneTime: money(),
    suggestedRecurring: money(),
    floorBp: basisPoints(),
    ceilingBp: basisPoints(),
    commissionBp: basisPoints(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.versionId, t.offerId),
    foreignKey({
      columns: [t.tenantId, t.versionId, t.portfolioId],
      foreignColumns: [portfolioVersions.tenantId, portfolioVersions.id, portfolioVersions.portfolioId],
    }),
    foreignKey({
      columns: [t.tenantId, t.offerId, t.itemId],
      foreignColumns: [offers.tenantId, offers.id, offers.itemId],
    }),
    index().on(t.tenantId, t.versionId, t.sortName, t.id),
    index("portfolio_entries_sellable").on(t.tenantId, t.versionId, t.onSale, t.sortName, t.id),
    index("portfolio_entries_category").on(t.tenantId, t.versionId, t.categoryId, t.onSale, t.sortName, t.id),
    index("portfolio_entries_at_a_loss")
      .on(t.tenantId, t.versionId, t.sortName, t.id)
      .where(sql`transfer_one_time > suggested_one_time or transfer_recurring > suggested_recurring`),
    index("portfolio_entries_free")
      .on(t.tenantId, t.versionId, t.sortName, t.id)
      .where(sql.raw(isFreeEntry())),
    index().on(t.tenantId, t.itemId),
    index("portfolio_entries_search").using("gin", t.tenantId, t.versionId, sql`search gin_trgm_ops`),
  ],
);

/** The retail price a reseller set for one offer; without a row the suggested price holds. */
export const resellerPrices = pgTable(
  "reseller_prices",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    resellerId: uuid().notNull(),
    offerId: uuid().notNull(),
    oneTime: money(),
    recurring: money(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique().on(t.tenantId, t.resellerId, t.offerId),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    foreignKey({ columns: [t.tenantId, t.offerId], foreignColumns: [offers.tenantId, offers.id] }),
  ],
);
