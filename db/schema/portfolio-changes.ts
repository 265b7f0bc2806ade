import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { id, moment, tenantId } from "@/db/columns";
import { offers } from "./catalogue";
import { tenants } from "./identity";
import { resellers } from "./parties";
import { portfolios } from "./portfolios";

/** What somebody who sells an offer pays and may ask for it, at one moment; in minor units and basis points. */
export type EntryTerms = {
  transferOneTime: number | null;
  transferRecurring: number | null;
  suggestedOneTime: number | null;
  suggestedRecurring: number | null;
  floorBp: number | null;
  ceilingBp: number | null;
  commissionBp: number | null;
};

/**
 * What became different for those who sell from a portfolio: by a publication or a sales stop (for all of them), or by
 * getting this portfolio instead of another one (for one reseller). Without `before` it came in, without `after` it left.
 */
export const portfolioChanges = pgTable(
  "portfolio_changes",
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    portfolioId: uuid().notNull(),
    resellerId: uuid(),
    itemId: uuid().notNull(),
    offerId: uuid().notNull(),
    at: moment().notNull().defaultNow(),
    before: jsonb().$type<EntryTerms>(),
    after: jsonb().$type<EntryTerms>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.portfolioId],
      foreignColumns: [portfolios.tenantId, portfolios.id],
    }),
    foreignKey({ columns: [t.tenantId, t.resellerId], foreignColumns: [resellers.tenantId, resellers.id] }),
    foreignKey({
      columns: [t.tenantId, t.offerId, t.itemId],
      foreignColumns: [offers.tenantId, offers.id, offers.itemId],
    }),
    index("portfolio_changes_of_all")
      .on(t.tenantId, t.portfolioId, t.at, t.id)
      .where(sql`reseller_id is null`),
    index("portfolio_changes_of_one")
      .on(t.tenantId, t.resellerId, t.at, t.id)
      .where(sql`reseller_id is not null`),
  ],
);
