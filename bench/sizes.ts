import type { Sizes } from "@/db/seed/large/sizes";
import { StartError } from "@/lib/base/start-error";

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
const allTenants = [
  thousand,
  tenThousand,
  grown("bench-100k", 100_000, 100_000, 100),
  grown("bench-1m", 100_000, 1_000_000, 5),
];

/** The tenants from the smallest to the one named; all of them where none is. Throws where there is none of that name. */
export function tenantsUpTo(largest = allTenants.at(-1)?.tenant): Sizes[] {
  const at = allTenants.findIndex(({ tenant }) => tenant === largest);
  if (at < 0)
    throw new StartError(
      `--largest ${largest} is no tenant of the benchmark: give one of ${allTenants.map(({ tenant }) => tenant).join(", ")}`,
    );
  return allTenants.slice(0, at + 1);
}
