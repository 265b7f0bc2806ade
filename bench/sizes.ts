import type { Sizes } from "@/db/seed/large/sizes";

/** Tenants of growing size in one database, each with a reseller's portfolio of a fifth of the items. */
const grown = (tenant: string, items: number, customers: number, portfolios: number): Sizes => ({
  tenant,
  items,
  resellers: 100,
  portfolios,
  portfolioItems: items / 5,
  customers,
  orders: customers,
});

const thousand = grown("bench-1k", 1_000, 1_000, 100);
const tenThousand = grown("bench-10k", 10_000, 10_000, 100);

/** The one that most is measured on. */
export const mainTenant = "bench-10k";

export const quickTenants = [thousand, tenThousand];
export const allTenants = [
  thousand,
  tenThousand,
  grown("bench-100k", 100_000, 100_000, 100),
  grown("bench-1m", 100_000, 1_000_000, 5),
];
