import { listCategories } from "@/lib/categories/queries";
import type { Scope } from "@/lib/door/scope";
import { listEntries } from "@/lib/portfolios/entries/queries";
import type { PricingList } from "@/lib/portfolios/schema";

/** One page of the entries that a rule can price, their number, and the categories to narrow by. Throws NOT_FOUND. */
export async function listPricing(scope: Scope, wanted: PricingList & { locale?: string }) {
  const entries = await listEntries(scope, { ...wanted, of: undefined });
  return { ...entries, categories: await listCategories(scope) };
}

export type PricingPage = Awaited<ReturnType<typeof listPricing>>;
