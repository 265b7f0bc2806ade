import { and, asc, eq } from "drizzle-orm";
import { resellers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { among } from "@/lib/list/search";
import type { OrderFilter } from "@/lib/orders/schema";
import { foundResellers } from "@/lib/resellers/search";

/** So many companies are offered to choose from, where a name is not clear. */
export const MOST_SELLERS = 10;

type Named = { id: string; name: string };
export type Sellers = { chosen?: Named; offered: Named[] };

/**
 * The reseller whose orders are wanted: by id, or by words of its name where those tell one apart. Otherwise those that fit
 * the words, one more than MOST_SELLERS where there are more. Undefined for those who do not see the orders of all.
 */
export async function findSellers(
  scope: Scope,
  { reseller, seller }: Pick<OrderFilter, "reseller" | "seller">,
): Promise<Sellers | undefined> {
  const { actor, reach } = scope;
  if (actor.side !== "provider" || reach !== "any") return;
  if (reseller === "direct") return { offered: [] };
  if (reseller) return { chosen: (await named(scope, eq(resellers.id, reseller)))[0], offered: [] };
  if (!seller) return { offered: [] };
  const fitting = foundResellers({ q: seller }, MOST_SELLERS + 1);
  const found = await named(scope, await among(scope, resellers.id, fitting));
  const same = found.filter(({ name }) => name.toLowerCase() === seller.toLowerCase());
  const [only] = same.length === 1 ? same : found;
  return same.length === 1 || found.length === 1 ? { chosen: only, offered: [] } : { offered: found };
}

const named = ({ actor, tx }: Scope, narrowed: ReturnType<typeof and>) =>
  tx
    .select({ id: resellers.id, name: resellers.name })
    .from(resellers)
    .where(and(eq(resellers.tenantId, actor.tenantId), narrowed))
    .orderBy(asc(resellers.name), asc(resellers.id))
    .limit(MOST_SELLERS + 1);
