import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { basketLines } from "@/db/schema";
import { withScope } from "@/db/scope";
import { AppError } from "@/lib/base/errors";
import { emptyBasket, keepBasket } from "@/lib/baskets/commands";
import { priceLine } from "@/lib/baskets/prices/commands";
import { getLine } from "@/lib/baskets/prices/queries";
import { getBasket, listBaskets } from "@/lib/baskets/queries";
import { orderAgain } from "@/lib/baskets/reordering/commands";
import { placeOrder } from "@/lib/checkout/commands";
import { changeCustomer } from "@/lib/customers/commands";
import { getCustomer, listCustomers } from "@/lib/customers/queries";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import type { Actor } from "@/lib/door/actor";
import { type Scope, type Tx, withPermission } from "@/lib/door/scope";
import { getResellerHome } from "@/lib/home/queries";
import { answerOrder, withdrawOrder } from "@/lib/orders/commands";
import { getFollowedRecord, loadFollowedOrders } from "@/lib/orders/followed/queries";
import { loadOrders } from "@/lib/orders/queries";
import { getOrder, getOrderRecord } from "@/lib/orders/record/queries";
import { endMemberSessions, lockMember, unlockMember } from "@/lib/team/access/commands";
import { inviteMember, resendInvitation, revokeInvitation } from "@/lib/team/commands";
import { changeMember, removeMember } from "@/lib/team/members/commands";
import { getMember, listTeam } from "@/lib/team/queries";
import { asOwner } from "@/test/world/acting";
import type { Company } from "@/test/world/companies";
import { fillBasket, usualDestination } from "@/test/world/orders";
import { openWorld, type World } from "@/test/world/world";

/** What one of the two look-alike resellers owns. */
type Owned = {
  customer: string;
  order: string;
  member: string;
  invitation: string;
  basket: string;
  line: string;
};

let market: World;
let alpha: Owned;
let beta: Owned;

beforeAll(async () => {
  market = await openWorld();
  alpha = await recordsOf(market.alpha);
  beta = await recordsOf(market.beta);
});
afterAll(closePools);

const lines = () => [{ offerId: market.items[0]?.offerId ?? "", quantity: 1 }];
async function recordsOf({ sales, customerId }: Company): Promise<Owned> {
  const admin = { ...sales, roles: ["admin"] };
  const placed = await fillBasket(sales, customerId, lines());
  const { id: order } = await withPermission(sales, "order:place", (scope) => placeOrder(scope, placed));
  const { basket } = await fillBasket(sales, customerId, lines());
  const line = await asOwner(sales.tenantId, async (db) => {
    const [found] = await db.select().from(basketLines).where(eq(basketLines.basketId, basket));
    return found?.id ?? "";
  });
  const invitation = { email: "new@muster.example", roles: ["sales"], assignedOnly: false };
  await withPermission(admin, "team:change", (scope) => inviteMember(scope, invitation));
  const { invitations } = await withPermission(admin, "team:read", listTeam);
  const [invited] = invitations;
  return {
    customer: customerId,
    order,
    member: sales.membershipId,
    invitation: invited?.id ?? "",
    basket,
    line,
  };
}

/** Runs on the provider's role, whose policies let the whole tenant through: only the statement itself can hold back. */
const unguarded = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  withScope("provider", { tenant_id: actor.tenantId }, (tx) => work({ actor, reach: "own", tx }));

const admin = () => ({ ...market.alpha.sales, roles: ["admin"] });
const details = { name: "Umbenannt GmbH", vatNumber: null };

const seen = (basket: string) => ({
  basket,
  version: 99,
  key: newId(),
  reference: null,
  note: null,
  ...usualDestination,
});

const byId: Record<string, (scope: Scope, of: Owned) => Promise<unknown>> = {
  getCustomer: (scope, { customer }) => getCustomer(scope, customer),
  getCustomerRecord: (scope, { customer }) => getCustomerRecord(scope, { customer }),
  changeCustomer: (scope, { customer: id }) => changeCustomer(scope, { ...details, id, version: 1 }),
  getOrder: (scope, { order }) => getOrder(scope, order),
  getOrderRecord: (scope, { order }) => getOrderRecord(scope, { order }),
  answerOrder: (scope, { order }) => answerOrder(scope, { order, version: 1, reason: "Yes" }),
  withdrawOrder: (scope, { order }) => withdrawOrder(scope, { order, version: 1, reason: null }),
  getMember: (scope, { member }) => getMember(scope, member),
  changeMember: (scope, { member: id }) =>
    changeMember(scope, { id, version: 1, roles: ["sales"], assignedOnly: false }),
  endMemberSessions: (scope, { member: id }) => endMemberSessions(scope, { id }),
  lockMember: (scope, { member: id }) => lockMember(scope, { id, reason: "Test" }),
  unlockMember: (scope, { member: id }) => unlockMember(scope, { id }),
  removeMember: (scope, { member: id }) => removeMember(scope, { id }),
  resendInvitation: (scope, { invitation: id }) => resendInvitation(scope, { id }),
  revokeInvitation: (scope, { invitation: id }) => revokeInvitation(scope, { id }),
};

/** Baskets are the reseller's alone, so that only the owner of the tables sees them all. */
const ofBaskets: typeof byId = {
  getBasket: (scope, { customer }) => getBasket(scope, { customer, locale: "en" }),
  getLine: (scope, { line }) => getLine(scope, { line, locale: "en" }),
  keepBasket: (scope, { basket }) => keepBasket(scope, seen(basket)),
  emptyBasket: (scope, { basket }) => emptyBasket(scope, seen(basket)),
  priceLine: (scope, { line }) => priceLine(scope, { ...seen(""), line, oneTime: 1, recurring: null }),
  orderAgain: (scope, { order }) => orderAgain(scope, { order, key: newId(), version: null }),
  placeOrder: (scope, { basket }) => placeOrder(scope, seen(basket)),
};

const asTableOwner = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  asOwner(actor.tenantId, (db) => work({ actor, reach: "own", tx: db as Tx }));

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "found",
    (error) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );

describe("without the policies of its role, a reseller still", () => {
  it.each(Object.entries(byId))("does not reach its sibling's record by %s", async (_, work) => {
    expect(await codeOf(unguarded(admin(), (scope) => work(scope, beta)))).toBe("NOT_FOUND");
    expect(await codeOf(unguarded(admin(), (scope) => work(scope, alpha)))).not.toBe("NOT_FOUND");
  });

  it.each(Object.entries(ofBaskets))("does not reach its sibling's basket by %s", async (_, work) => {
    expect(await codeOf(asTableOwner(admin(), (scope) => work(scope, beta)))).toBe("NOT_FOUND");
    expect(await codeOf(asTableOwner(admin(), (scope) => work(scope, alpha)))).not.toBe("NOT_FOUND");
  });

  it("lists its own baskets alone, and nothing else on its home", async () => {
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    const { rows } = await asTableOwner(admin(), (scope) => listBaskets(scope, {}));
    expect(ids(rows)).toEqual([alpha.basket]);
    const home = await asTableOwner(admin(), (scope) => getResellerHome(scope, { locale: "en" }));
    expect(home.counts.baskets).toBe(1);
    expect(ids(home.newest)).toEqual([alpha.order]);
  });

  it("lists its own customers, orders and people alone", async () => {
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    const filter = { q: "", state: undefined, page: undefined };
    await unguarded(admin(), async (scope) => {
      expect(ids((await listCustomers(scope, filter)).rows)).toEqual([alpha.customer]);
      const { list, counts } = await loadOrders(scope, { ...filter, customer: null }, "all");
      expect(ids(list.rows)).toContain(alpha.order);
      expect(ids(list.rows)).not.toContain(beta.order);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(list.rows.length);
      const team = await listTeam(scope);
      expect(ids(team.members)).toEqual([alpha.member]);
      expect(ids(team.invitations)).not.toContain(beta.invitation);
    });
  });
});

describe("without the policies of its role, a customer still", () => {
  it("follows its own orders alone", async () => {
    const { buyer } = market.alpha;
    expect(await codeOf(unguarded(buyer, (scope) => getFollowedRecord(scope, { order: beta.order })))).toBe(
      "NOT_FOUND",
    );
    expect(await codeOf(unguarded(buyer, (scope) => getFollowedRecord(scope, { order: alpha.order })))).toBe(
      "found",
    );
    const { list } = await unguarded(buyer, (scope) => loadFollowedOrders(scope, { locale: "en" }));
    expect(list.rows.map(({ id }) => id)).toContain(alpha.order);
    expect(list.rows.map(({ id }) => id)).not.toContain(beta.order);
  });
});
