import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { customerConflicts, customers } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { keyset, PAGE_SIZE, type Page, pageOf } from "@/lib/list/page";
import { type WishState, wishStateOf } from "./rules";
import type { WishFilter } from "./schema";

/** The wishes of the actor's reseller; who is confined to assigned customers sees those it asked for itself. */
export const wishesInReach = ({ actor, reach }: Scope): SQL | undefined =>
  and(
    eq(customerConflicts.tenantId, actor.tenantId),
    eq(customerConflicts.resellerId, actor.resellerId ?? actor.tenantId),
    reach === "assigned" || actor.assignedOnly ? eq(customerConflicts.askedBy, actor.userId) : undefined,
  );

const listed = {
  id: customerConflicts.id,
  name: customerConflicts.name,
  vatNumber: customerConflicts.vatNumber,
  askedByName: customerConflicts.askedByName,
  askedAt: customerConflicts.createdAt,
  state: customerConflicts.state,
  decidedAt: customerConflicts.decidedAt,
  reason: customerConflicts.reason,
  toCreate: sql<boolean>`${customerConflicts.typed} is not null`,
  customerId: customerConflicts.customerId,
  customerVat: customers.vatNumber,
};

const withCustomer = [
  customers,
  and(eq(customers.tenantId, customerConflicts.tenantId), eq(customers.id, customerConflicts.customerId)),
] as const;

export type Wish = Awaited<ReturnType<typeof listUnfinishedWishes>>[number];

/** One page of a reseller's wishes for customers of others, newest first, with what the provider answered; never who holds them. */
export async function listWishes(scope: Scope, { page }: WishFilter): Promise<Page<Wish>> {
  const { where, orderBy } = keyset(customerConflicts.id, customerConflicts.id, page, "desc", "uuid");
  const found = await scope.tx
    .select(listed)
    .from(customerConflicts)
    .leftJoin(...withCustomer)
    .where(and(wishesInReach(scope), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  return pageOf(found.map(standing), page, ({ id }) => ({ value: id, id }));
}

/** The newest wishes that the provider has not answered, or whose customer is still to be created. */
export async function listUnfinishedWishes(scope: Scope, most: number) {
  const found = await scope.tx
    .select(listed)
    .from(customerConflicts)
    .leftJoin(...withCustomer)
    .where(
      and(
        wishesInReach(scope),
        sql`(${customerConflicts.state} = 'open' or ${customerConflicts.typed} is not null)`,
      ),
    )
    .orderBy(desc(customerConflicts.id))
    .limit(most);
  return found.map(standing);
}

const standing = <T extends Parameters<typeof wishStateOf>[0]>(wish: T): T & { standing: WishState } => ({
  ...wish,
  standing: wishStateOf(wish),
});
