import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { auditEntries, invitations, memberships, resellers, users } from "@/db/schema";
import { withScope } from "@/db/scope";
import { newToken } from "@/lib/base/tokens";
import { type ResellerState, resellerMachine } from "@/lib/resellers/machine";
import { pairsOf } from "@/lib/states/test/pairs";
import { actorOf, kept, outcome } from "@/test/actor";
import { acceptInvitation } from "./commands";
import { invitationBy, isEmptyInstallation } from "./queries";
import { signIn } from "./sessions";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

const password = "vier worte sind genug";
const somewhere = () => randomBytes(6).toString("hex");
const admin = () => actorOf("admin@nordwind.example", "nordwind", "provider");

/** An invitation into the provider's team of nordwind, or as the test says. */
async function invited(email: string, more: Partial<typeof invitations.$inferInsert> = {}) {
  const { token, tokenHash } = newToken();
  const actor = await admin();
  await kept(actor, ({ tx }) =>
    tx.insert(invitations).values({
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
  const { tenantId } = await admin();
  return withScope("auth", { tenant_id: tenantId }, (tx) =>
    tx
      .select({ side: memberships.side, roles: memberships.roles, resellerId: memberships.resellerId })
      .from(memberships)
      .where(and(eq(memberships.email, email), isNull(memberships.closedAt))),
  );
};

async function newReseller(state: ResellerState) {
  const [actor, id] = [await admin(), newId()];
  await kept(actor, ({ tx }) =>
    tx
      .insert(resellers)
      .values({ tenantId: actor.tenantId, id, slug: somewhere(), name: "Test", model: "resale", state }),
  );
  return id;
}

describe("an invitation", () => {
  it("makes a new person's account and membership, once", async () => {
    const email = newEmail();
    const link = await invited(email);
    expect(await invitationBy("nordwind", link.token)).toMatchObject({ email, accountExists: false });
    const answers = await Promise.all([outcome(accept(link, newcomer)), outcome(accept(link, newcomer))]);
    expect(answers.filter((each) => each === "done")).toHaveLength(1);
    expect(await openMemberships(email)).toEqual([
      { side: "provider", roles: ["support"], resellerId: null },
    ]);
    expect(await signIn({ email, password }, { address: somewhere(), userAgent: null })).toBeDefined();
    expect(await invitationBy("nordwind", link.token)).toBeUndefined();
    expect(await outcome(accept(link, newcomer))).toBe("linkUsed");
  });

  it("asks a new person for a name and a password that is not common", async () => {
    const link = await invited(newEmail());
    expect(await outcome(accept(link, { password }))).toBe("nameMissing");
    expect(await outcome(accept(link, { name: "Nora Neu" }))).toBe("passwordMissing");
    expect(await outcome(accept(link, { name: "Nora Neu", password: "password1234" }))).toBe(
      "passwordCommon",
    );
    for (const made of ["Nordwind-2026-ok", "Nora-Neu-Nora-Neu", "kontor-kontor-12"])
      expect(await outcome(accept(link, { name: "Nora Neu", password: made })), made).toBe("passwordNames");
    expect(await outcome(accept(link, newcomer))).toBe("done");
  });

  it("never touches the password of an account that exists, and takes only that account, signed in", async () => {
    const email = newEmail();
    const first = await invited(email);
    const { userId } = await accept(first, newcomer);
    const resellerId = await newReseller("active");
    const link = await invited(email, { side: "reseller", resellerId, roles: ["sales"] });
    expect(await invitationBy("nordwind", link.token)).toMatchObject({ accountExists: true });
    const thief = { name: "Thief", password: "ein ganz neues passwort" };
    expect(await outcome(accept(link, thief))).toBe("signInToAccept");
    expect(await outcome(accept(link, thief, { userId: newId(), email: newEmail() }))).toBe("signInToAccept");
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => outcome(accept(link, {}, { userId, email }))),
    );
    expect(answers.sort()).toEqual(["done", ...Array.from({ length: 7 }, () => "linkUsed")]);
    expect(await openMemberships(email)).toHaveLength(2);
    const from = { address: somewhere(), userAgent: null };
    expect(await signIn({ email, password }, from)).toBeDefined();
    expect(await signIn({ email, password: thief.password }, from)).toBeUndefined();
    const again = await invited(email, { side: "reseller", resellerId, roles: ["admin"] });
    expect(await outcome(accept(again, {}, { userId, email }))).toBe("alreadyMember");
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
      expect(await outcome(accept(link, newcomer))).toBe("linkUsed");
    }
  });

  it("is noted with where it was accepted from", async () => {
    const [actor, id, origin] = [await admin(), await newReseller("invited"), from()];
    const link = await invited(newEmail(), { side: "reseller", resellerId: id, roles: ["admin"] });
    await acceptInvitation({ ...link, ...newcomer }, undefined, origin);
    const noted = await kept(actor, ({ tx }) =>
      tx
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
    const actor = await admin();
    const state = async (begin: ResellerState) => {
      const id = await newReseller(begin);
      await accept(
        await invited(newEmail(), { side: "reseller", resellerId: id, roles: ["admin"] }),
        newcomer,
      );
      const [row] = await kept(actor, ({ tx }) =>
        tx.select({ state: resellers.state }).from(resellers).where(eq(resellers.id, id)),
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
