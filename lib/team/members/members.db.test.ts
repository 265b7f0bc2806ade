import { and, eq, isNull, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closePools, pool } from "@/db/client";
import { memberships } from "@/db/schema";
import { withScope } from "@/db/scope";
import { getMember } from "@/lib/team/queries";
import { asAlpha, auditedLast, changing, memberOf } from "@/lib/team/test/acting";
import { actorOf, outcomeOf } from "@/test/world/acting";
import { changeMember, removeMember } from "./commands";

afterAll(closePools);

describe("a member", () => {
  it("gets other roles, with an audit entry", () =>
    asAlpha(async (scope) => {
      const { id, version } = await memberOf(scope, "sales@alpha-it.example");
      await changeMember(scope, { id, version, roles: ["sales", "assistant", "sales"], assignedOnly: true });
      const after = await getMember(scope, id);
      expect(after).toMatchObject({
        roles: ["assistant", "sales"],
        assignedOnly: true,
        version: version + 1,
      });
      expect((await auditedLast(scope))?.action).toBe("member-changed");
    }));

  it("is not changed on an old version", () =>
    asAlpha(async (scope) => {
      const { id, version } = await memberOf(scope, "sales@alpha-it.example");
      const change = { id, version, roles: ["assistant"], assignedOnly: false };
      await changeMember(scope, change);
      expect(await outcomeOf(changeMember(scope, { ...change, roles: ["admin"] }))).toBe("edited");
    }));

  it("is removed and gone from the actor of its sessions", async () => {
    const sales = await actorOf("sales@alpha-it.example", "nordwind", "reseller");
    const admin = await actorOf("admin@alpha-it.example", "nordwind", "reseller");
    expect(await changing(admin, (scope) => removeMember(scope, { id: sales.membershipId }))).toEqual({
      self: false,
    });
    expect(await actorOf("sales@alpha-it.example", "nordwind", "reseller")).toBeNull();
    await withScope("auth", { tenant_id: admin.tenantId }, (tx) =>
      tx
        .update(memberships)
        .set({ closedAt: null, closedBy: null })
        .where(eq(memberships.id, sales.membershipId)),
    );
    expect(await actorOf("sales@alpha-it.example", "nordwind", "reseller")).not.toBeNull();
  });
});

describe("the last admin", () => {
  it("can be neither removed nor demoted, and goes once there is another", () =>
    asAlpha(async (scope) => {
      const { id, version } = await memberOf(scope, "admin@alpha-it.example");
      const demotion = { id, version, roles: ["sales"], assignedOnly: false };
      expect(await outcomeOf(removeMember(scope, { id }))).toBe("lastAdmin");
      expect(await outcomeOf(changeMember(scope, demotion))).toBe("lastAdmin");
      const heir = await memberOf(scope, "sales@alpha-it.example");
      await changeMember(scope, {
        id: heir.id,
        version: heir.version,
        roles: ["admin"],
        assignedOnly: false,
      });
      expect(await outcomeOf(changeMember(scope, demotion))).toBe("done");
    }));

  it("stays, when two admins demote each other at the same moment", async () => {
    const admin = await actorOf("admin@alpha-it.example", "nordwind", "reseller");
    const restore = (ids: string[], roles: string[]) =>
      withScope("auth", { tenant_id: admin.tenantId }, async (tx) => {
        for (const id of ids) await tx.update(memberships).set({ roles }).where(eq(memberships.id, id));
      });
    const sales = await changing(admin, (scope) => memberOf(scope, "sales@alpha-it.example"));
    const both = [admin.membershipId, sales.id];
    try {
      for (let round = 0; round < 10; round++) {
        await restore(both, ["admin"]);
        const demote = (id: string) =>
          outcomeOf(
            changing(admin, async (scope) => {
              const { version } = await getMember(scope, id);
              await changeMember(scope, { id, version, roles: ["assistant"], assignedOnly: false });
            }),
          );
        const outcomes = await Promise.all(both.map(demote));
        expect(outcomes.sort()).toEqual(["done", "lastAdmin"]);
        const left = await changing(admin, (scope) =>
          scope.tx
            .select({ id: memberships.id })
            .from(memberships)
            .where(
              and(
                eq(memberships.side, "reseller"),
                eq(memberships.resellerId, admin.resellerId ?? ""),
                isNull(memberships.closedAt),
                sql`'admin' = any (${memberships.roles})`,
              ),
            ),
        );
        expect(left).toHaveLength(1);
      }
    } finally {
      await restore([admin.membershipId], ["admin"]);
      await restore([sales.id], ["sales"]);
    }
    expect(pool("reseller").totalCount).toBeGreaterThan(1);
  });
});
