import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { auditEntries, invitations, memberships } from "@/db/schema";
import { endSessions, invite, lock, remove, revoke, unlock } from "@/lib/customers/test/attempts";
import type { Actor } from "@/lib/door/actor";
import { withPermission } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import { asOwner } from "@/test/world/acting";
import { assign, putDirect, putUser } from "@/test/world/companies";
import { openWorld, type World } from "@/test/world/world";
import { listCustomerUsers } from "./queries";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

let here: World & { direct: Awaited<ReturnType<typeof putDirect>> };
let there: World & { direct: Awaited<ReturnType<typeof putDirect>> };
beforeEach(async () => {
  vi.mocked(enqueue).mockClear();
  [here, there] = [await open(), await open()];
});

async function open() {
  const world = await openWorld();
  return { ...world, direct: await putDirect(world) };
}

const users = (actor: Actor, customer: string) =>
  withPermission(actor, "customer:read", (scope) => listCustomerUsers(scope, customer));
const manager = (market: World): Actor => ({ ...market.provider, roles: ["account-manager"] });

/** Who keeps which customer, and who else there is, with a customer of its own or none. */
const keepers: Record<string, () => { actor: Actor; buyer: Actor; strangers: [Actor, string | null][] }> = {
  "a reseller": () => ({
    actor: here.alpha.sales,
    buyer: here.alpha.buyer,
    strangers: [
      [here.beta.sales, here.beta.customerId],
      [there.alpha.sales, there.alpha.customerId],
      [here.alpha.assignedOnly, null],
      [here.provider, here.direct.customerId],
      [here.beta.buyer, here.beta.customerId],
    ],
  }),
  "the provider": () => ({
    actor: here.provider,
    buyer: here.direct.buyer,
    strangers: [
      [manager(here), null],
      [there.provider, there.direct.customerId],
      [here.alpha.sales, here.alpha.customerId],
      [here.alpha.buyer, here.alpha.customerId],
    ],
  }),
  "the admin of a reseller's customer": () => ({
    actor: here.alpha.buyer,
    buyer: here.alpha.buyer,
    strangers: [
      [here.beta.buyer, here.beta.customerId],
      [there.alpha.buyer, there.alpha.customerId],
      [here.direct.buyer, here.direct.customerId],
    ],
  }),
  "the admin of a direct customer": () => ({
    actor: here.direct.buyer,
    buyer: here.direct.buyer,
    strangers: [
      [here.alpha.buyer, here.alpha.customerId],
      [there.direct.buyer, there.direct.customerId],
    ],
  }),
};

describe.each(Object.entries(keepers))("%s", (_, keeper) => {
  it("invites a user of its customer, as a customer and no more, and revokes it", async () => {
    const { actor, buyer, strangers } = keeper();
    const { tenantId, resellerId, customerId } = buyer;
    const customer = customerId ?? "";
    for (const [stranger] of strangers) expect(await invite(stranger, customer)).toBe("notFound");
    for (const foreign of [here.beta.customerId, there.alpha.customerId, there.direct.customerId])
      expect(await invite(actor, foreign)).toBe("notFound");
    expect(enqueue).not.toHaveBeenCalled();
    expect(await invite(actor, customer)).toBe("done");
    const rows = await asOwner(tenantId, (db) => db.select().from(invitations));
    const email = "new@muster.example";
    expect(rows).toMatchObject([{ side: "customer", customerId, resellerId, roles: ["user"], email }]);
    expect(vi.mocked(enqueue).mock.calls[0]?.[2]).toMatchObject({
      template: "invitation",
      from: "Muster GmbH",
    });
    const seen = await users(actor, customer);
    expect(seen.invitations.map((each) => each.email)).toEqual([email]);
    expect(seen.members.map(({ id }) => id)).toEqual([buyer.membershipId]);
    expect(await invite(actor, customer, buyer.email)).toBe("alreadyMember");
    const id = rows[0]?.id ?? "";
    for (const [stranger, own] of strangers)
      for (const named of [customer, own ?? customer])
        expect(await revoke(stranger, named, id)).toBe("notFound");
    expect(await revoke(actor, customer, id)).toBe("done");
    expect(await revoke(actor, customer, id)).toBe("notFound");
    expect((await users(actor, customer)).invitations).toEqual([]);
  });

  it("ends the sessions of a user, locks, unlocks and removes them, of its own customer alone, by name", async () => {
    const { actor, buyer, strangers } = keeper();
    const { tenantId, resellerId, customerId } = buyer;
    const customer = customerId ?? "";
    const { membershipId: id } = await putUser(buyer, "user");
    for (const attempt of [endSessions, lock, unlock, remove]) {
      for (const [stranger, own] of strangers)
        for (const named of [customer, own ?? customer])
          expect(await attempt(stranger, named, id)).toBe("notFound");
      expect(await attempt(actor, here.beta.customerId, id)).toBe("notFound");
      expect(await attempt(actor, customer, here.beta.buyer.membershipId)).toBe("notFound");
      expect(await attempt(actor, customer, here.alpha.sales.membershipId)).toBe("notFound");
      expect(await attempt(actor, customer, id)).toBe("done");
      const found = (await users(actor, customer)).members.find((each) => each.id === id);
      expect(found && found.lockedAt !== null).toBe(attempt === remove ? undefined : attempt === lock);
      if (attempt === lock) expect(await lock(actor, customer, id)).toBe("memberLocked");
      if (attempt === unlock) expect(await unlock(actor, customer, id)).toBe("memberNotLocked");
    }
    expect(await remove(actor, customer, id)).toBe("notFound");
    const entries = await asOwner(tenantId, (db) =>
      db.select().from(auditEntries).where(eq(auditEntries.recordId, id)).orderBy(auditEntries.id),
    );
    const by = { actorId: actor.userId, actorName: actor.userName, actorSide: actor.side };
    expect(entries).toMatchObject(
      [
        { action: "member-sessions-ended", reason: null },
        { action: "member-locked", reason: "Lost phone" },
        { action: "member-unlocked", reason: null },
        { action: "member-removed", reason: null },
      ].map((entry) => ({ ...entry, ...by, customerId, resellerId })),
    );
  });

  it("leaves no users without an admin among them", async () => {
    const { actor, buyer } = keeper();
    const customer = buyer.customerId ?? "";
    const admin = actor === buyer ? await putUser(buyer, "admin") : buyer;
    const colleague = await putUser(buyer, "user");
    // Of two admins one may go; whoever acts as an admin stays by itself.
    expect(await lock(actor, customer, admin.membershipId)).toBe(actor === buyer ? "done" : "lastAdmin");
    expect(await remove(actor, customer, buyer.membershipId)).toBe("lastAdmin");
    expect(await remove(actor, customer, colleague.membershipId)).toBe("done");
  });
});

describe("a seller", () => {
  it("may send the only user of a customer away", async () => {
    for (const [actor, { customerId, buyer }] of [
      [here.alpha.sales, here.alpha],
      [here.provider, here.direct],
    ] as const)
      expect(await remove(actor, customerId, buyer.membershipId)).toBe("done");
  });

  it("of the provider's reaches the direct customers assigned to it, and nobody of a reseller's", async () => {
    const { provider, direct, alpha, tenantId } = here;
    const { membershipId: id } = await putUser(direct.buyer, "user");
    const everything = [endSessions, lock, unlock, remove];
    for (const actor of [provider, manager(here)])
      for (const attempt of everything)
        expect(await attempt(actor, alpha.customerId, alpha.buyer.membershipId)).toBe("notFound");
    for (const attempt of everything)
      expect(await attempt(manager(here), direct.customerId, id)).toBe("notFound");
    await assign(direct, provider);
    for (const attempt of everything)
      expect(await attempt(manager(here), direct.customerId, id)).toBe("done");
    const support = { ...provider, roles: ["support"] };
    expect(await lock(support, direct.customerId, direct.buyer.membershipId)).toBe("forbidden");
    const [closed] = await asOwner(tenantId, (db) =>
      db
        .select({ by: memberships.closedBy })
        .from(memberships)
        .where(and(eq(memberships.id, id))),
    );
    expect(closed?.by).toBe(provider.userId);
  });
});
