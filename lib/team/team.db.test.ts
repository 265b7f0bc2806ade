import { and, eq, isNull, sql } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, invitations, memberships, users } from "@/db/schema";
import { type Settings, withScope } from "@/db/scope";
import type { Actor } from "@/lib/actor";
import { refusalOf } from "@/lib/errors";
import { enqueue } from "@/lib/jobs";
import type { Side } from "@/lib/permissions";
import type { Scope } from "@/lib/scope";
import { inviteMember, issueInvitation, resendInvitation, revokeInvitation } from "./commands";
import { changeMember, removeMember } from "./members/commands";
import { getMember, listTeam } from "./queries";

vi.mock("@/lib/jobs", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

class Undo extends Error {}

/** Who acts, read the way a request reads it. */
async function actorOf(email: string, tenant: string, side: Side): Promise<Actor> {
  const hash = Buffer.from(newId());
  return withScope("auth", {}, async (tx) => {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    await tx.execute(
      sql`insert into sessions (id, token_hash, user_id) values (${newId()}, ${hash}, ${user?.id})`,
    );
    const { rows } = await tx.execute<{ actor: Actor }>(
      sql`select kontor_actor(${hash}, ${tenant}, ${side}) as actor`,
    );
    return rows[0]?.actor as Actor;
  });
}

const settingsOf = ({ tenantId, resellerId }: Actor): Settings => ({
  tenant_id: tenantId,
  reseller_id: resellerId,
});

const kept = <T>(actor: Actor, work: (scope: Scope) => Promise<T>) =>
  withScope(actor.side, settingsOf(actor), (tx) => work({ actor, reach: "own", tx }));

/** Runs a test as somebody of the demo, on their database role, and rolls everything back. */
async function as(email: string, tenant: string, side: Side, work: (scope: Scope) => Promise<void>) {
  const actor = await actorOf(email, tenant, side);
  const done = kept(actor, async (scope) => {
    await work(scope);
    throw new Undo();
  });
  await done.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
}

const asAlpha = (work: (scope: Scope) => Promise<void>) =>
  as("admin@alpha-it.example", "nordwind", "reseller", work);
const asNordwind = (work: (scope: Scope) => Promise<void>) =>
  as("admin@nordwind.example", "nordwind", "provider", work);

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalOf(error)?.key ?? error,
  );
const member = async (scope: Scope, email: string) => {
  const found = (await listTeam(scope)).members.find((each) => each.email === email);
  if (!found) throw new Error(`${email} is not in this team`);
  return found;
};
const emails = (rows: { email: string }[]) => rows.map(({ email }) => email).sort();
const invitation = (email: string, more: object = {}) => ({
  email,
  roles: ["sales"],
  assignedOnly: false,
  ...more,
});
const auditedLast = async ({ actor, tx }: Scope) => {
  const rows = await tx
    .select({ action: auditEntries.action, resellerId: auditEntries.resellerId })
    .from(auditEntries)
    .where(eq(auditEntries.tenantId, actor.tenantId))
    .orderBy(sql`id desc`)
    .limit(1);
  return rows[0];
};

describe("the team", () => {
  it("is one's own company and nobody else, on each side", async () => {
    await asAlpha(async (scope) => {
      expect(emails((await listTeam(scope)).members)).toEqual([
        "admin@alpha-it.example",
        "assistant@alpha-it.example",
        "sales@alpha-it.example",
      ]);
    });
    await asNordwind(async (scope) => {
      const own = emails((await listTeam(scope)).members);
      expect(own).toContain("admin@nordwind.example");
      expect(own.every((email) => email.endsWith("@nordwind.example"))).toBe(true);
    });
  });

  it("shows no member of a sibling reseller, of the provider or of another tenant", async () => {
    const ids: string[] = [];
    for (const [email, tenant, side] of [
      ["admin@beta-systems.example", "nordwind", "reseller"],
      ["admin@nordwind.example", "nordwind", "provider"],
      ["admin@gamma-cloud.example", "lakeside", "reseller"],
    ] as const) {
      const { membershipId } = await actorOf(email, tenant, side);
      ids.push(membershipId);
    }
    await asAlpha(async (scope) => {
      for (const id of ids) {
        expect(await outcome(getMember(scope, id))).toBe("notFound");
        expect(await outcome(removeMember(scope, { id }))).toBe("notFound");
        const change = { id, version: 1, roles: ["sales"], assignedOnly: false };
        expect(await outcome(changeMember(scope, change))).toBe("notFound");
      }
      expect((await getMember(scope, scope.actor.membershipId)).email).toBe("admin@alpha-it.example");
    });
  });
});

describe("inviting", () => {
  it("writes the invitation for the own company, its mail and its audit entry", () =>
    asAlpha(async (scope) => {
      vi.mocked(enqueue).mockClear();
      await inviteMember(scope, invitation("neu@alpha-it.example", { assignedOnly: true }));
      const [open] = (await listTeam(scope)).invitations;
      expect(open).toMatchObject({
        email: "neu@alpha-it.example",
        roles: ["sales"],
        assignedOnly: true,
        expired: false,
      });
      const hours = ((open?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(71.9);
      expect(hours).toBeLessThanOrEqual(72);
      const [[, task, job] = []] = vi.mocked(enqueue).mock.calls;
      expect(task).toBe("mail");
      expect(job).toMatchObject({ template: "invitation", to: "neu@alpha-it.example" });
      expect(JSON.stringify(job)).toMatch(/\/invitation\?tenant=nordwind&token=[\w-]{43}"/);
      expect(await auditedLast(scope)).toEqual({
        action: "member-invited",
        resellerId: scope.actor.resellerId,
      });
    }));

  it("replaces an open invitation of the same e-mail, in this company alone", () =>
    asNordwind(async (scope) => {
      await inviteMember(scope, invitation("twice@nordwind.example"));
      await inviteMember(scope, invitation("other@nordwind.example"));
      await inviteMember(scope, invitation("twice@nordwind.example", { roles: ["support"] }));
      const open = (await listTeam(scope)).invitations;
      expect(emails(open)).toEqual(["other@nordwind.example", "twice@nordwind.example"]);
      expect(open.find(({ email }) => email.startsWith("twice"))?.roles).toEqual(["support"]);
    }));

  it("refuses a member, and only a member of this company", () =>
    asAlpha(async (scope) => {
      expect(await outcome(inviteMember(scope, invitation("sales@alpha-it.example")))).toBe("alreadyMember");
      expect(await outcome(inviteMember(scope, invitation("admin@beta-systems.example")))).toBe("done");
    }));

  it("refuses roles beyond one's own, unknown ones, and those of another side", async () => {
    await asAlpha(async (scope) => {
      for (const role of ["product-manager", "root", "__proto__", ""])
        expect(await outcome(inviteMember(scope, invitation("x@alpha-it.example", { roles: [role] })))).toBe(
          "roleTooWide",
        );
    });
    await as("sales@alpha-it.example", "nordwind", "reseller", async (scope) => {
      expect(await outcome(inviteMember(scope, invitation("x@alpha-it.example", { roles: ["admin"] })))).toBe(
        "roleTooWide",
      );
      expect(
        await outcome(inviteMember(scope, invitation("x@alpha-it.example", { roles: ["assistant"] }))),
      ).toBe("done");
      const limited = { ...scope, actor: { ...scope.actor, assignedOnly: true } };
      expect(await outcome(inviteMember(limited, invitation("y@alpha-it.example")))).toBe("roleTooWide");
      expect(
        await outcome(inviteMember(limited, invitation("y@alpha-it.example", { assignedOnly: true }))),
      ).toBe("done");
    });
  });

  it("lets no reseller invite into another company, nor to the provider's side", () =>
    asAlpha(async (scope) => {
      const beta = await actorOf("admin@beta-systems.example", "nordwind", "reseller");
      const draft = { ...invitation("x@alpha-it.example"), customerId: null, companyName: "X" };
      const elsewhere = scope.tx.transaction((tx) =>
        issueInvitation(
          { ...scope, tx: tx as Scope["tx"] },
          { ...draft, side: "reseller", resellerId: beta.resellerId },
        ),
      );
      await expect(elsewhere).rejects.toThrow();
      const above = issueInvitation(scope, { ...draft, side: "provider", resellerId: null });
      expect(await outcome(above)).toBe("roleTooWide");
    }));
});

describe("an open invitation", () => {
  const tokenOf = async ({ tx }: Scope, id: string) => {
    const [row] = await tx
      .select({ hash: invitations.tokenHash })
      .from(invitations)
      .where(eq(invitations.id, id));
    return row?.hash.toString("hex");
  };

  it("is sent again with a new link, and revoked", () =>
    asAlpha(async (scope) => {
      await inviteMember(scope, invitation("neu@alpha-it.example"));
      const id = (await listTeam(scope)).invitations[0]?.id ?? "";
      const before = await tokenOf(scope, id);
      await resendInvitation(scope, { id });
      expect(await tokenOf(scope, id)).not.toBe(before);
      await revokeInvitation(scope, { id });
      expect((await listTeam(scope)).invitations).toEqual([]);
      expect(await outcome(resendInvitation(scope, { id }))).toBe("notFound");
      expect(await outcome(revokeInvitation(scope, { id }))).toBe("notFound");
    }));

  it("of another company is not there", async () => {
    const beta = await actorOf("admin@beta-systems.example", "nordwind", "reseller");
    await kept(beta, (scope) => inviteMember(scope, invitation("neu@beta-systems.example")));
    const [theirs] = await kept(beta, async (scope) => (await listTeam(scope)).invitations);
    const id = theirs?.id ?? "";
    await asAlpha(async (scope) => {
      expect(await outcome(resendInvitation(scope, { id }))).toBe("notFound");
      expect(await outcome(revokeInvitation(scope, { id }))).toBe("notFound");
    });
    await kept(beta, (scope) => revokeInvitation(scope, { id }));
  });
});

describe("a member", () => {
  it("gets other roles, with an audit entry", () =>
    asAlpha(async (scope) => {
      const { id, version } = await member(scope, "sales@alpha-it.example");
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
      const { id, version } = await member(scope, "sales@alpha-it.example");
      const change = { id, version, roles: ["assistant"], assignedOnly: false };
      await changeMember(scope, change);
      expect(await outcome(changeMember(scope, { ...change, roles: ["admin"] }))).toBe("edited");
    }));

  it("is removed and gone from the actor of its sessions", async () => {
    const sales = await actorOf("sales@alpha-it.example", "nordwind", "reseller");
    const admin = await actorOf("admin@alpha-it.example", "nordwind", "reseller");
    expect(await kept(admin, (scope) => removeMember(scope, { id: sales.membershipId }))).toEqual({
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
      const { id, version } = await member(scope, "admin@alpha-it.example");
      const demotion = { id, version, roles: ["sales"], assignedOnly: false };
      expect(await outcome(removeMember(scope, { id }))).toBe("lastAdmin");
      expect(await outcome(changeMember(scope, demotion))).toBe("lastAdmin");
      const heir = await member(scope, "sales@alpha-it.example");
      await changeMember(scope, {
        id: heir.id,
        version: heir.version,
        roles: ["admin"],
        assignedOnly: false,
      });
      expect(await outcome(changeMember(scope, demotion))).toBe("done");
    }));

  it("stays, when two admins demote each other at the same moment", async () => {
    const admin = await actorOf("admin@alpha-it.example", "nordwind", "reseller");
    const restore = (ids: string[], roles: string[]) =>
      withScope("auth", { tenant_id: admin.tenantId }, async (tx) => {
        for (const id of ids) await tx.update(memberships).set({ roles }).where(eq(memberships.id, id));
      });
    const sales = await kept(admin, (scope) => member(scope, "sales@alpha-it.example"));
    const both = [admin.membershipId, sales.id];
    try {
      for (let round = 0; round < 10; round++) {
        await restore(both, ["admin"]);
        const demote = (id: string) =>
          outcome(
            kept(admin, async (scope) => {
              const { version } = await getMember(scope, id);
              await changeMember(scope, { id, version, roles: ["assistant"], assignedOnly: false });
            }),
          );
        const outcomes = await Promise.all(both.map(demote));
        expect(outcomes.sort()).toEqual(["done", "lastAdmin"]);
        const left = await kept(admin, (scope) =>
          scope.tx
            .select({ id: memberships.id })
            .from(memberships)
            .where(
              and(
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
