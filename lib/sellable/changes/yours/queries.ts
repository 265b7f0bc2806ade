import { and, eq, inArray, sql } from "drizzle-orm";
import { resellerPrices } from "@/db/schema";
import { customersInReach } from "@/lib/customers/reach/queries";
import type { Scope } from "@/lib/door/scope";
import type { Price } from "@/lib/pricing/rules";

/** So many customers are named for an offer. */
const NAMED = 2;

/** The customers that a change of an offer concerns: how many, and the first of them by name. */
export type Affected = { count: number; first: { id: string; name: string }[] };

/** What the actor's company asks for these offers, where it set a price of its own. */
export async function ownPrices({ actor, tx }: Scope, offerIds: string[]): Promise<Map<string, Price>> {
  if (!offerIds.length) return new Map();
  const found = await tx
    .select({
      offerId: resellerPrices.offerId,
      oneTime: resellerPrices.oneTime,
      recurring: resellerPrices.recurring,
    })
    .from(resellerPrices)
    .where(
      and(
        eq(resellerPrices.tenantId, actor.tenantId),
        eq(resellerPrices.resellerId, actor.resellerId ?? actor.tenantId),
        inArray(resellerPrices.offerId, offerIds),
      ),
    );
  return new Map(found.map(({ offerId, ...price }) => [offerId, price]));
}

/**
 * Which customers in reach run these offers, or hold them in a basket. Nobody in customer mode: whoever
 * looks on is one of them.
 */
export async function affectedCustomers(scope: Scope, offerIds: string[]): Promise<Map<string, Affected>> {
  const { actor, tx } = scope;
  if (!offerIds.length || actor.customerMode) return new Map();
  const reseller = sql`${actor.resellerId ?? actor.tenantId}::uuid`;
  const tenant = sql`${actor.tenantId}::uuid`;
  const wanted = sql`${sql.param(offerIds)}::uuid[]`;
  const { rows } = await tx.execute<{ offerId: string; id: string; name: string; count: number }>(sql`
    with touched as (
      select s.offer_id, s.customer_id from subscriptions s
      where s.tenant_id = ${tenant} and s.reseller_id = ${reseller} and s.offer_id = any (${wanted}) and s.ended_at is null
      union
      select held.offer_id, b.customer_id from baskets b
      join basket_lines held on held.tenant_id = b.tenant_id and held.basket_id = b.id
      where b.tenant_id = ${tenant} and b.reseller_id = ${reseller} and b.line_count > 0 and held.offer_id = any (${wanted})
    ), ranked as (
      select t.offer_id, customers.id, customers.name, count(*) over (partition by t.offer_id)::int as count,
        row_number() over (partition by t.offer_id order by customers.name, customers.id) as place
      from touched t join customers on customers.id = t.customer_id
      where ${customersInReach(scope)})
    select offer_id as "offerId", id, name, count from ranked where place <= ${NAMED} order by offer_id, place`);
  const groups = Map.groupBy(rows, ({ offerId }) => offerId);
  return new Map(
    [...groups].map(([offerId, named]) => [
      offerId,
      { count: named[0]?.count ?? 0, first: named.map(({ id, name }) => ({ id, name })) },
    ]),
  );
}
