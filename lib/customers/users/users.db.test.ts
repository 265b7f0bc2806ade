import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { invitations, memberships } from "@/db/schema";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs";
import { asOwner, type Market, openMarket } from "@/lib/orders/fixture";
import { withPermission } from "@/lib/scope";
import { endCustomerUserSessions, lockCustomerUser, unlockCustomerUser } from "./access/commands";
import { inviteCustomerUser, removeCustomerUser, revokeCustomerInvitation } from "./commands";
import { listCustomerUsers } from "./queries";

vi.mock("@/lib/jobs", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

let here: Market;
let there: Market;
beforeEach(async () => {
  vi.mocked(enqueue).mockClear();
  here = await openMarket();
  there = await openMarket();
  for (const { tenantId, alpha, beta } of [here, there])
    for (const { customerId, resellerId } of [alpha, beta])
      await asOwner(tenantId, (db) =>
        db.update(memberships).set({ resellerId }).where(eq(memberships.customerId, customerId)),
      );
});

const edit = async <T>(actor: Actor, work: Parameters<typeof withPermission<T>>[2]) => {
  try {
    return await withPermission(actor, "customer:edit", work);
  } catch (error) {
    return error instanceof AppError ? error.key : error;
  }
};
const invite = (actor: Actor, customer: string, email = "new@muster.example") =>
  edit(actor, (scope) => inviteCustomerUser(scope, { customer, email, role: "user" }));
const users = (actor: Actor, customer: string) =>
  withPermission(actor, "customer:read", (scope) => listCustomerUsers(scope, customer));

describe("a reseller", () => {
  it("invites a user of its customer, as a customer and no more", async () => {
    const { alpha, tenantId } = here;
    expect(await invite(alpha.sales, alpha.customerId)).toBe(alpha.customerId);
    const rows = await asOwner(tenantId, (db) => db.select().from(invitations));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      side: "customer",
      customerId: alpha.customerId,
      resellerId: alpha.resellerId,
      roles: ["user"],
      email: "new@muster.example",
    });
    expect(vi.mocked(enqueue).mock.calls[0]?.[2]).toMatchObject({
      template: "invitation",
      from: "Muster GmbH",
    });
    const seen = await users(alpha.sales, alpha.customerId);
    expect(seen.invitations.map(({ email }) => email)).toEqual(["new@muster.example"]);
    expect(seen.members.map(({ id }) => id)).toEqual([alpha.buyer.membershipId]);
    expect(await invite(alpha.sales, alpha.customerId, alpha.buyer.email)).toBe("alreadyMember");
  });

  it("invites nobody for another reseller's customer, another tenant's, or one not assigned to it", async () => {
    for (const company of [here.beta, there.alpha]) {
      expect(await invite(here.alpha.sales, company.customerId)).toBe("notFound");
      expect(await users(here.alpha.sales, company.customerId)).toEqual({ members: [], invitations: [] });
    }
    expect(await invite(here.alpha.assignedOnly, here.alpha.customerId)).toBe("notFound");
    expect(enqueue).not.toHaveBeenCalled();
  });

  it("revokes an invitation and ends an access, of its own customer alone", async () => {
    const { alpha, beta, tenantId } = here;
    await invite(alpha.sales, alpha.customerId);
    const { invitations: open } = await users(alpha.sales, alpha.customerId);
    const id = open[0]?.id ?? "";
    const revoke = (actor: Actor, customer: string) =>
      edit(actor, (scope) => revokeCustomerInvitation(scope, { customer, id }));
    const remove = (actor: Actor, customer: string) =>
      edit(actor, (scope) => removeCustomerUser(scope, { customer, id: alpha.buyer.membershipId }));
    for (const attempt of [revoke, remove]) {
      expect(await attempt(beta.sales, beta.customerId)).toBe("notFound");
      expect(await attempt(beta.sales, alpha.customerId)).toBe("notFound");
      expect(await attempt(there.alpha.sales, there.alpha.customerId)).toBe("notFound");
      expect(await attempt(alpha.sales, alpha.customerId)).toBe(alpha.customerId);
      expect(await attempt(alpha.sales, alpha.customerId)).toBe("notFound");
    }
    expect(await users(alpha.sales, alpha.customerId)).toEqual({ members: [], invitations: [] });
    const [closed] = await asOwner(tenantId, (db) =>
      db
        .select({ by: memberships.closedBy })
        .from(memberships)
        .where(and(eq(memberships.id, alpha.buyer.membershipId))),
    );
    expect(closed?.by).toBe(alpha.sales.userId);
  });

  it("leaves no users without an admin among them", async () => {
    const { alpha, tenantId } = here;
    const remove = (id: string) =>
      edit(alpha.sales, (scope) => removeCustomerUser(scope, { customer: alpha.customerId, id }));
    const [admin] = await asOwner(tenantId, (db) =>
      db.select().from(memberships).where(eq(memberships.id, alpha.buyer.membershipId)),
    );
    if (!admin) throw new Error("the market lacks a buyer");
    const colleague = newId();
    await asOwner(tenantId, async (db) => {
      await db
        .update(memberships)
        .set({ roles: ["admin"] })
        .where(eq(memberships.id, admin.id));
      const user = { ...admin, id: colleague, roles: ["user"], email: "user@muster.example" };
      await db.insert(memberships).values({ ...user, userId: alpha.sales.userId });
    });
    expect(await remove(admin.id)).toBe("lastAdmin");
    expect(await remove(colleague)).toBe(alpha.customerId);
    expect(await remove(admin.id)).toBe(alpha.customerId);
  });

  it("locks a user until it is unlocked, and ends their sessions, of its own customer alone", async () => {
    const { alpha, beta } = here;
    const id = alpha.buyer.membershipId;
    const end = (actor: Actor, customer: string) =>
      edit(actor, (scope) => endCustomerUserSessions(scope, { customer, id }));
    const lock = (actor: Actor, customer: string) =>
      edit(actor, (scope) => lockCustomerUser(scope, { customer, id, reason: "Test" }));
    const unlock = (actor: Actor, customer: string) =>
      edit(actor, (scope) => unlockCustomerUser(scope, { customer, id }));
    for (const attempt of [end, lock, unlock]) {
      expect(await attempt(beta.sales, beta.customerId)).toBe("notFound");
      expect(await attempt(beta.sales, alpha.customerId)).toBe("notFound");
      expect(await attempt(there.alpha.sales, there.alpha.customerId)).toBe("notFound");
      expect(await attempt(alpha.sales, alpha.customerId)).toBe(alpha.customerId);
      const { members } = await users(alpha.sales, alpha.customerId);
      expect(members.map(({ lockedAt }) => lockedAt !== null)).toEqual([attempt === lock]);
    }
    expect(await unlock(alpha.sales, alpha.customerId)).toBe("memberNotLocked");
  });

  it("ends nobody's access but a customer's user's", async () => {
    const { alpha } = here;
    const colleague = await edit(alpha.sales, (scope) =>
      removeCustomerUser(scope, { customer: alpha.customerId, id: alpha.sales.membershipId }),
    );
    expect(colleague).toBe("notFound");
  });
});
