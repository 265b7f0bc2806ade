import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { invitations, memberships, portfolios, resellers } from "@/db/schema";
import { listTimeline } from "@/lib/audit/trail";
import { notThere } from "@/lib/base/errors";
import { can, type Scope } from "@/lib/door/scope";
import { countStates } from "@/lib/list/counts";
import { keyset, PAGE_SIZE, pageOf } from "@/lib/list/page";
import { among } from "@/lib/list/search";
import { nameDirection } from "@/lib/list/sort";
import { countCustomers, countOpenOrders, listNewestOrders } from "./business/queries";
import { resellerStates } from "./machine";
import type { ResellerList } from "./schema";
import { foundResellers } from "./search";

/** The counters of a list count no further than this. */
export const COUNT_BOUND = 1000;
const MOST_FOUND = 10_000;
const MOST_PEOPLE = 50;

const ofPortfolio = and(
  eq(portfolios.tenantId, resellers.tenantId),
  eq(portfolios.id, resellers.portfolioId),
);

/** One page of the tenant's resellers by name, and how many there are in each state (counted to 1,001). */
export async function listResellers({ actor, tx }: Scope, wanted: ResellerList) {
  const { q, state, portfolio, sort, page } = wanted;
  const narrowed = and(
    eq(resellers.tenantId, actor.tenantId),
    q ? await among({ tx }, resellers.id, foundResellers({ q }, MOST_FOUND)) : undefined,
    portfolio ? eq(resellers.portfolioId, portfolio) : undefined,
  );
  const { where, orderBy } = keyset(resellers.name, resellers.id, page, nameDirection(sort));
  const found = await tx
    .select({
      id: resellers.id,
      name: resellers.name,
      slug: resellers.slug,
      state: resellers.state,
      model: resellers.model,
      city: resellers.city,
      portfolioId: resellers.portfolioId,
      portfolioName: portfolios.name,
    })
    .from(resellers)
    .leftJoin(portfolios, ofPortfolio)
    .where(and(narrowed, state && eq(resellers.state, state), where))
    .orderBy(...orderBy)
    .limit(PAGE_SIZE + 1);
  const ofState = sql`from ${resellers} where ${and(narrowed, sql`${resellers.state} = wanted.state`)}`;
  const counts = await countStates(tx, resellerStates, ofState, COUNT_BOUND);
  return { page: pageOf(found, page, ({ name, id }) => ({ value: name, id })), counts };
}

export type ResellerPage = Awaited<ReturnType<typeof listResellers>>;

/** One reseller of the tenant; throws NOT_FOUND. */
export async function getReseller({ actor, tx }: Scope, { reseller }: { reseller: string }) {
  const [found] = await tx
    .select({
      id: resellers.id,
      slug: resellers.slug,
      name: resellers.name,
      model: resellers.model,
      state: resellers.state,
      stateChangedAt: resellers.stateChangedAt,
      stateReason: resellers.stateReason,
      salesBlocked: resellers.salesBlocked,
      signInBlocked: resellers.signInBlocked,
      storefrontOpen: resellers.storefrontOpen,
      email: resellers.email,
      phone: resellers.phone,
      vatNumber: resellers.vatNumber,
      street: resellers.street,
      postalCode: resellers.postalCode,
      city: resellers.city,
      country: resellers.country,
      portfolioId: resellers.portfolioId,
      portfolioName: portfolios.name,
      createdAt: resellers.createdAt,
      version: resellers.version,
    })
    .from(resellers)
    .leftJoin(portfolios, ofPortfolio)
    .where(and(eq(resellers.tenantId, actor.tenantId), eq(resellers.id, reseller)));
  if (!found) throw notThere();
  return found;
}

export type Reseller = Awaited<ReturnType<typeof getReseller>>;

/** A reseller's record. People, customers and orders are there only for those who may read them, as far as they may. */
export async function getResellerRecord(scope: Scope, path: { reseller: string }) {
  const reseller = await getReseller(scope, path);
  const team = can(scope.actor, "team:read");
  return {
    reseller,
    people: team ? await listPeople(scope, reseller.id) : undefined,
    invitations: team ? await listOpenInvitations(scope, reseller.id) : undefined,
    customers: await countCustomers(scope, reseller.id),
    openOrders: await countOpenOrders(scope, reseller.id),
    orders: await listNewestOrders(scope, reseller.id),
    timeline: await listTimeline(scope, "reseller", reseller.id),
  };
}

export type ResellerRecord = Awaited<ReturnType<typeof getResellerRecord>>;

const listPeople = ({ actor, tx }: Scope, resellerId: string) =>
  tx
    .select({
      id: memberships.id,
      name: memberships.name,
      email: memberships.email,
      roles: memberships.roles,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, actor.tenantId),
        eq(memberships.side, "reseller"),
        eq(memberships.resellerId, resellerId),
        isNull(memberships.closedAt),
      ),
    )
    .orderBy(memberships.email, memberships.id)
    .limit(MOST_PEOPLE);

const listOpenInvitations = ({ actor, tx }: Scope, resellerId: string) =>
  tx
    .select({
      id: invitations.id,
      email: invitations.email,
      roles: invitations.roles,
      expiresAt: invitations.expiresAt,
      createdAt: invitations.createdAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.tenantId, actor.tenantId),
        eq(invitations.side, "reseller"),
        eq(invitations.resellerId, resellerId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(invitations.createdAt))
    .limit(MOST_PEOPLE);
