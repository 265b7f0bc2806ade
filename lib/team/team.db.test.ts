import { and, eq, isNull } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { invitations } from "@/db/schema";
import type { Side } from "@/lib/base/paths";
import type { Actor } from "@/lib/door/actor";
import type { Scope } from "@/lib/door/scope";
import { enqueue } from "@/lib/jobs/queue";
import { asAlpha, asNordwind, auditedLast, changing } from "@/lib/team/test/acting";
import { actorOf, outcomeOf, rolledBack } from "@/test/world/acting";
import { inviteMember, issueInvitation, resendInvitation, revokeInvitation } from "./commands";
import { changeMember, removeMember } from "./members/commands";
import { getMember, listTeam } from "./queries";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

const emails = (rows: { email: string }[]) => rows.map(({ email }) => email).sort();
const invitation = (email: string, more: object = {}) => ({
  email,
  roles: ["sales"],
  assignedOnly: false,
  ...more,
});

const openInvitation = async (scope: Scope, email: string) =>
  (await listTeam(scope)).invitations.find((each) => each.email === email);

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
      expect(own.filter((email) => /@(alpha-it|beta-systems|muster-gmbh|lakeside)\./.test(email))).toEqual(
        [],
      );
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
        expect(await outcomeOf(getMember(scope, id))).toBe("notFound");
        expect(await outcomeOf(removeMember(scope, { id }))).toBe("notFound");
        const change = { id, version: 1, roles: ["sales"], assignedOnly: false };
        expect(await outcomeOf(changeMember(scope, change))).toBe("notFound");
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
      const open = await openInvitation(scope, "neu@alpha-it.example");
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
      const open = (await listTeam(scope)).invitations.filter(({ email }) => /^(twice|other)@/.test(email));
      expect(emails(open)).toEqual(["other@nordwind.example", "twice@nordwind.example"]);
      expect(open.find(({ email }) => email.startsWith("twice"))?.roles).toEqual(["support"]);
    }));

  it("leaves the open invitation of the same e-mail into another company alone", async () => {
    const admins = await Promise.all(
      ["alpha-it", "beta-systems"].map((name) => actorOf(`admin@${name}.example`, "nordwind", "reseller")),
    );
    await asNordwind(async (scope) => {
      for (const { resellerId, resellerName } of admins) {
        const company = {
          side: "reseller" as const,
          resellerId,
          customerId: null,
          companyName: resellerName ?? "",
        };
        await issueInvitation(scope, { ...invitation("both@alpha-it.example"), ...company });
      }
      const open = await scope.tx
        .select({ resellerId: invitations.resellerId })
        .from(invitations)
        .where(and(eq(invitations.email, "both@alpha-it.example"), isNull(invitations.revokedAt)));
      expect(open.map(({ resellerId }) => resellerId).sort()).toEqual(
        admins.map((each) => each.resellerId).sort(),
      );
    });
  });

  it("refuses a member, and only a member of this company", () =>
    asAlpha(async (scope) => {
      expect(await outcomeOf(inviteMember(scope, invitation("sales@alpha-it.example")))).toBe(
        "alreadyMember",
      );
      expect(await outcomeOf(inviteMember(scope, invitation("admin@beta-systems.example")))).toBe("done");
    }));

  it("refuses roles beyond one's own, unknown ones, and those of another side", async () => {
    await asAlpha(async (scope) => {
      for (const role of ["product-manager", "root", "__proto__", ""])
        expect(
          await outcomeOf(inviteMember(scope, invitation("x@alpha-it.example", { roles: [role] }))),
        ).toBe("roleTooWide");
    });
    const sales = await actorOf("sales@alpha-it.example", "nordwind", "reseller");
    await rolledBack(sales, "team:read", async (scope) => {
      expect(
        await outcomeOf(inviteMember(scope, invitation("x@alpha-it.example", { roles: ["admin"] }))),
      ).toBe("roleTooWide");
      expect(
        await outcomeOf(inviteMember(scope, invitation("x@alpha-it.example", { roles: ["assistant"] }))),
      ).toBe("done");
      const limited = { ...scope, actor: { ...scope.actor, assignedOnly: true } };
      expect(await outcomeOf(inviteMember(limited, invitation("y@alpha-it.example")))).toBe("roleTooWide");
      expect(
        await outcomeOf(inviteMember(limited, invitation("y@alpha-it.example", { assignedOnly: true }))),
      ).toBe("done");
    });
  });

  it("lets no reseller invite into another company, nor to the provider's side", async () => {
    const [alpha, beta] = await Promise.all(
      ["alpha-it", "beta-systems"].map((name) => actorOf(`admin@${name}.example`, "nordwind", "reseller")),
    );
    const draft = { ...invitation("x@alpha-it.example"), customerId: null, companyName: "X" };
    const into = (side: Side, resellerId: string | null) =>
      outcomeOf(changing(alpha as Actor, (scope) => issueInvitation(scope, { ...draft, side, resellerId })));
    expect(await into("reseller", beta?.resellerId ?? "")).toMatchObject({ code: "42501" });
    expect(await into("provider", null)).toBe("roleTooWide");
  });
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
      const id = (await openInvitation(scope, "neu@alpha-it.example"))?.id ?? "";
      const before = await tokenOf(scope, id);
      await resendInvitation(scope, { id });
      expect(await tokenOf(scope, id)).not.toBe(before);
      await revokeInvitation(scope, { id });
      expect(await openInvitation(scope, "neu@alpha-it.example")).toBeUndefined();
      expect(await outcomeOf(resendInvitation(scope, { id }))).toBe("notFound");
      expect(await outcomeOf(revokeInvitation(scope, { id }))).toBe("notFound");
    }));

  it("of another company is not there", async () => {
    const beta = await actorOf("admin@beta-systems.example", "nordwind", "reseller");
    await changing(beta, (scope) => inviteMember(scope, invitation("neu@beta-systems.example")));
    const theirs = await changing(beta, (scope) => openInvitation(scope, "neu@beta-systems.example"));
    const id = theirs?.id ?? "";
    await asAlpha(async (scope) => {
      expect(await outcomeOf(resendInvitation(scope, { id }))).toBe("notFound");
      expect(await outcomeOf(revokeInvitation(scope, { id }))).toBe("notFound");
    });
    await changing(beta, (scope) => revokeInvitation(scope, { id }));
  });
});
