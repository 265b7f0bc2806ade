import { and, eq, isNull } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, invitations, memberships, resellers, users } from "@/db/schema";
import { withScope } from "@/db/scope";
import { newToken } from "@/lib/base/tokens";
import { type ResellerState, resellerMachine } from "@/lib/resellers/machine";
import { pairsOf } from "@/lib/states/test/pairs";
import { password, somewhere } from "@/test/world/accounts";
import { adminOf, asOwner, outcomeOf } from "@/test/world/acting";
import { putReseller } from "@/test/world/companies";
import { acceptInvitation } from "./commands";
import { invitationBy, isEmptyInstallation } from "./queries";
import { signIn } from "./sessions";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

/** An invitation into the provider's team of nordwind, or as the test says. */
async function invited(email: string, more: Partial<typeof invitations.$inferInsert> = {}) {
  const { token, tokenHash } = newToken();
  const actor = await adminOf();
  await asOwner(actor.tenantId, (db) =>
    db.insert(invitations).values({
      tenantId: actor.tenantId,
      side: "provider",
      email,
      roles: ["support"],
      tokenHash,
      invitedBy: actor.userId,
      invitedByName: actor.userName,
      expiresAt: new Date(Date.now() + 3_600_000),
      ...more,
    }),
  );
  return { tenant: "nordwind", token };
}

const accept = (
  link: { tenant: string; token: string },
  answer: { name?: string; password?: string } = {},
  signedIn?: { userId: string; email: string },
) => acceptInvitation({ ...link, ...answer }, signedIn, from());

const from = () => ({ address: somewhere(), userAgent: "test", request: null });

const newcomer = { name: "Nora Neu", password };
const newEmail = () => `${somewhere()}@invitation-test.example`;
const openMemberships = async (email: string) => {
  const { tenantId } = await adminOf();
  return withScope("auth", { tenant_id: tenantId }, (tx) =>
    tx
      .select({ side: memberships.side, roles: memberships.roles, resellerId: memberships.resellerId })
      .from(memberships)
      .where(and(eq(memberships.email, email), isNull(memberships.closedAt))),
  );
};

const newReseller = async (state: ResellerState) => {
  const { tenantId } = await adminOf();
  return asOwner(tenantId, (db) => putReseller(db, { tenantId, slug: somewhere(), state }));
};

describe("an invitation", () => {
  it("makes a new person's account and membership, once", async () => {
    const email = newEmail();
    const link = await invited(email);
    expect(await invitationBy("nordwind", link.token)).toMatchObject({ email, accountExists: false });
    const answers = await Promise.all([outcomeOf(accept(link, newcomer)), outcomeOf(accept(link, newcomer))]);
    expect(answers.filter((each) => each === "done")).toHaveLength(1);
    expect(await openMemberships(email)).toEqual([
      { side: "provider", roles: ["support"], resellerId: null },
    ]);
    expect(await signIn({ email, password }, { address: somewhere(), userAgent: null })).toBeDefined();
    expect(await invitationBy("nordwind", link.token)).toBeUndefined();
    expect(await outcomeOf(accept(link, newcomer))).toBe("linkUsed");
  });

  it("asks a new person for a name and a password that is not common", async () => {
    const link = await invited(newEmail());
    expect(await outcomeOf(accept(link, { password }))).toBe("nameMissing");
    expect(await outcomeOf(accept(link, { name: "Nora Neu" }))).toBe("passwordMissing");
    expect(await outcomeOf(accept(link, { name: "Nora Neu", password: "password1234" }))).toBe(
      "passwordCommon",
    );
    for (const made of ["Nordwind-2026-ok", "Nora-Neu-Nora-Neu", "kontor-kontor-12"])
      expect(await outcomeOf(accept(link, { name: "Nora Neu", password: made })), made).toBe("passwordNames");
    expect(await outcomeOf(accept(link, newcomer))).toBe("done");
  });

  it("never touches the password of an account that exists, and takes only that account, signed in", async () => {
    const email = newEmail();
    const first = await invited(email);
    const { userId } = await accept(first, newcomer);
    const resellerId = await newReseller("active");
    const link = await invited(email, { side: "reseller", resellerId, roles: ["sales"] });
    expect(await invitationBy("nordwind", link.token)).toMatchObject({ accountExists: true });
    const thief = { name: "Thief", password: "ein ganz neues passwort" };
    expect(await outcomeOf(accept(link, thief))).toBe("signInToAccept");
    expect(await outcomeOf(accept(link, thief, { userId: newId(), email: newEmail() }))).toBe(
      "signInToAccept",
    );
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => outcomeOf(accept(link, {}, { userId, email }))),
    );
    expect(answers.sort()).toEqual(["done", ...Array.from({ length: 7 }, () => "linkUsed")]);
    expect(await openMemberships(email)).toHaveLength(2);
    const from = { address: somewhere(), userAgent: null };
    expect(await signIn({ email, password }, from)).toBeDefined();
    expect(await signIn({ email, password: thief.password }, from)).toBeUndefined();
    const again = await invited(email, { side: "reseller", resellerId, roles: ["admin"] });
    expect(await outcomeOf(accept(again, {}, { userId, email }))).toBe("alreadyMember");
  });

  it("is void when expired, revoked, unknown, or opened in another tenant", async () => {
    const gone = [
      await invited(newEmail(), { expiresAt: new Date(Date.now() - 1000) }),
      await invited(newEmail(), { revokedAt: new Date() }),
      { tenant: "nordwind", token: newToken().token },
      { ...(await invited(newEmail())), tenant: "lakeside" },
      { ...(await invited(newEmail())), tenant: "nowhere" },
    ];
    for (const link of gone) {
      expect(await invitationBy(link.tenant, link.token)).toBeUndefined();
      expect(await outcomeOf(accept(link, newcomer))).toBe("linkUsed");
    }
  });

  it("is noted with where it was accepted from", async () => {
    const [actor, id, origin] = [await adminOf(), await newReseller("invited"), from()];
    const link = await invited(newEmail(), { side: "reseller", resellerId: id, roles: ["admin"] });
    await acceptInvitation({ ...link, ...newcomer }, undefined, origin);
    const noted = await asOwner(actor.tenantId, (db) =>
      db
        .select({
          action: auditEntries.action,
          address: auditEntries.address,
          userAgent: auditEntries.userAgent,
        })
        .from(auditEntries)
        .where(and(eq(auditEntries.tenantId, actor.tenantId), eq(auditEntries.resellerId, id)))
        .orderBy(auditEntries.id),
    );
    const { address, userAgent } = origin;
    expect(noted).toEqual([
      { action: "membership-accepted", address, userAgent },
      { action: "reseller-onboarded", address, userAgent },
    ]);
  });

  it("of a reseller's first admin makes the reseller active, and leaves one that is not only invited as it is", async () => {
    const actor = await adminOf();
    const state = async (begin: ResellerState) => {
      const id = await newReseller(begin);
      await accept(
        await invited(newEmail(), { side: "reseller", resellerId: id, roles: ["admin"] }),
        newcomer,
      );
      const [row] = await asOwner(actor.tenantId, (db) =>
        db.select({ state: resellers.state }).from(resellers).where(eq(resellers.id, id)),
      );
      return row?.state;
    };
    const { to } = resellerMachine.steps.accept;
    for (const pair of pairsOf(resellerMachine).filter(({ verb }) => verb === "accept"))
      expect(await state(pair.state)).toBe(pair.allowed ? to : pair.state);
  });
});

it("an installation with a provider is set up", async () => {
  expect(await isEmptyInstallation()).toBe(false);
  expect(await withScope("auth", {}, (tx) => tx.$count(users))).toBeGreaterThan(0);
});
