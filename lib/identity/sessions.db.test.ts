import { verify } from "@node-rs/argon2";
import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { insertMembership } from "@/db/memberships";
import { memberships, resellers, sessions, users } from "@/db/schema";
import { type Tx, withScope } from "@/db/scope";
import { env } from "@/lib/base/env";
import { hashToken } from "@/lib/base/tokens";
import type { Actor, Workspace } from "@/lib/door/actor";
import { findPerson } from "@/lib/door/person";
import { onOwnMachine } from "@/test/own-machine";
import { ago, origin, password, session, someone, somewhere } from "@/test/world/accounts";
import {
  chooseMembership,
  forgetOldSessions,
  listSessions,
  revokeSession,
  revokeSessions,
  signIn,
} from "./sessions";

vi.mock("@node-rs/argon2", async (original) => {
  const argon2 = await original<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});
const owner = new Client({ connectionString: env().DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => Promise.all([owner.end(), closePools()]));

const change = (hash: Buffer, values: Partial<typeof sessions.$inferInsert>) =>
  withScope("auth", {}, (tx) => tx.update(sessions).set(values).where(eq(sessions.tokenHash, hash)));

const actor = async (hash: Buffer, tenant: string, side: string) => {
  const { rows } = await withScope("auth", {}, (tx) =>
    tx.execute<{ actor: Actor | null }>(sql`select kontor_actor(${hash}, ${tenant}, ${side}) as actor`),
  );
  return rows[0]?.actor ?? undefined;
};

/** Sets when a session was last used: in one place, or everywhere. No role may write that, so the owner does. */
const restedHere = (hash: Buffer, at: Date, membershipId?: string) =>
  owner.query(
    `update session_places set last_seen_at = $2 where session_id = (select id from sessions where token_hash = $1)
       and ($3::uuid is null or membership_id = $3)`,
    [hash, at, membershipId ?? null],
  );

const placesSeen = async (hash: Buffer) =>
  (
    await owner.query<{ seen: Date }>(
      "select last_seen_at as seen from session_places where session_id = (select id from sessions where token_hash = $1)",
      [hash],
    )
  ).rows;

const workspacesOf = async (tx: Tx, hash: Buffer) => {
  const { rows } = await tx.execute<{ workspaces: Workspace[] }>(
    sql`select kontor_workspaces(${hash}) as workspaces`,
  );
  return rows[0]?.workspaces ?? [];
};

const idOf = async (email: string) => {
  const [user] = await withScope("auth", {}, (tx) =>
    tx.select({ id: users.id }).from(users).where(eq(users.email, email)),
  );
  return user?.id ?? "";
};

describe("signing in", () => {
  it("takes the right password of a known person, and nothing else", async () => {
    const { id, email } = await someone();
    const opened = await signIn({ email, password }, origin);
    expect(await findPerson(hashToken(opened?.token ?? ""))).toMatchObject({
      userId: id,
      email,
      name: "Anna",
    });
    expect(await signIn({ email, password: `${password} ` }, origin)).toBeUndefined();
    expect(await signIn({ email: `${somewhere()}@identity-test.example`, password }, origin)).toBeUndefined();
  });

  it("works as much for an unknown e-mail as for a wrong password: one hash is compared", async () => {
    const { email } = await someone();
    for (const who of [email, `${somewhere()}@identity-test.example`]) {
      vi.mocked(verify).mockClear();
      expect(await signIn({ email: who, password: "wrong" }, origin)).toBeUndefined();
      expect(verify).toHaveBeenCalledTimes(1);
      expect(vi.mocked(verify).mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });
});

describe("a session", () => {
  it("of provider staff ends after 30 idle minutes and after 12 hours; of a customer's user it does not", async () => {
    const staff = await session(await idOf("support@nordwind.example"));
    const user = await session(await idOf("it@muster-gmbh.example"));
    const both = async () =>
      [await actor(staff.hash, "nordwind", "provider"), await actor(user.hash, "nordwind", "customer")].map(
        Boolean,
      );
    expect(await both()).toEqual([true, true]);
    for (const { hash } of [staff, user]) await restedHere(hash, ago(31));
    expect(await both()).toEqual([false, true]);
    for (const { hash } of [staff, user]) {
      await restedHere(hash, ago(0));
      await change(hash, { createdAt: ago(12 * 60 + 1) });
    }
    expect(await both()).toEqual([false, true]);
    for (const { hash } of [staff, user]) await change(hash, { createdAt: ago(31 * 24 * 60) });
    expect(await both()).toEqual([false, false]);
  });

  it("rests in each place by itself: work in a lenient place keeps no strict one open", async () => {
    const { hash } = await session(await idOf("admin@alpha-it.example"));
    const strict = () => actor(hash, "nordwind", "reseller");
    const lenient = () => actor(hash, "lakeside", "reseller");
    const admin = await strict();
    expect(await lenient()).toMatchObject({ roles: ["sales"] });
    await restedHere(hash, ago(29));
    expect([await strict(), await lenient()].map(Boolean)).toEqual([true, true]);
    await restedHere(hash, ago(31), admin?.membershipId);
    expect([await lenient(), await strict()].map(Boolean)).toEqual([true, false]);
    const places = await withScope("auth", {}, (tx) => workspacesOf(tx, hash));
    expect(places.map(({ tenantSlug, expired }) => [tenantSlug, expired]).sort()).toEqual([
      ["lakeside", false],
      ["nordwind", true],
    ]);
  });

  it("rests from its beginning in a place where it was not used", async () => {
    const { hash } = await session(await idOf("admin@alpha-it.example"));
    await change(hash, { createdAt: ago(31), lastSeenAt: ago(0) });
    expect(await actor(hash, "lakeside", "reseller")).toBeDefined();
    expect(await actor(hash, "nordwind", "reseller")).toBeUndefined();
  });

  it("is refreshed in a place by work there, one row for each", async () => {
    const { hash } = await session(await idOf("admin@alpha-it.example"));
    for (let round = 0; round < 3; round++) {
      await actor(hash, "nordwind", "reseller");
      await restedHere(hash, ago(20));
    }
    await Promise.all(Array.from({ length: 5 }, () => actor(hash, "nordwind", "reseller")));
    const rows = await placesSeen(hash);
    expect(rows).toHaveLength(1);
    expect(Date.now() - new Date(rows[0]?.seen ?? 0).getTime()).toBeLessThan(10 * 60_000);
  });

  it("is forgotten with its places once it is too old to be valid", async () => {
    const { id } = await someone();
    const [old, young] = [await session(id), await session(id)];
    await change(old.hash, { createdAt: ago(30 * 24 * 60 + 1) });
    await forgetOldSessions();
    const left = await withScope("auth", {}, (tx) =>
      tx.select({ hash: sessions.tokenHash }).from(sessions).where(eq(sessions.userId, id)),
    );
    expect(left.map(({ hash }) => hash.equals(young.hash))).toEqual([true]);
  });

  it("acts nowhere but in places of its person", async () => {
    const { hash } = await session(await idOf("admin@alpha-it.example"));
    expect(await actor(hash, "nordwind", "reseller")).toMatchObject({
      resellerSlug: "alpha-it",
      roles: ["admin"],
    });
    expect(await actor(hash, "lakeside", "reseller")).toMatchObject({
      resellerSlug: "gamma-cloud",
      roles: ["sales"],
    });
    for (const [tenant, side] of [
      ["nordwind", "provider"],
      ["lakeside", "provider"],
      ["nordwind", "customer"],
      ["", "reseller"],
    ] as const)
      expect(await actor(hash, tenant, side)).toBeUndefined();
  });

  it("is ended by its person alone, one or all", async () => {
    const [anna, bert] = await Promise.all([someone(), someone()]);
    const [first, second, other] = [await session(anna.id), await session(anna.id), await session(bert.id)];
    const [newest, older] = await listSessions(anna.id);
    await revokeSession(bert.id, newest?.id ?? "");
    expect(await listSessions(anna.id)).toHaveLength(2);
    await revokeSession(anna.id, older?.id ?? "");
    expect((await listSessions(anna.id)).map(({ id }) => id)).toEqual([newest?.id]);
    await revokeSessions(anna.id);
    expect([await findPerson(first.hash), await findPerson(second.hash)]).toEqual([undefined, undefined]);
    expect(await findPerson(other.hash)).toMatchObject({ email: bert.email });
  });

  it("chooses only a membership of its person", async () => {
    const { hash } = await session(await idOf("admin@alpha-it.example"));
    const own = await actor(hash, "nordwind", "reseller");
    const strange = await session(await idOf("admin@nordwind.example"));
    const theirs = await actor(strange.hash, "nordwind", "provider");
    const chosen = async () => {
      const [row] = await withScope("auth", {}, (tx) =>
        tx.select({ id: sessions.membershipId }).from(sessions).where(eq(sessions.tokenHash, hash)),
      );
      return row?.id;
    };
    await chooseMembership(hash, theirs?.membershipId ?? "", own?.tenantId ?? "");
    expect(await chosen()).toBeNull();
    await chooseMembership(hash, own?.membershipId ?? "", own?.tenantId ?? "");
    expect(await chosen()).toBe(own?.membershipId);
  });

  it.runIf(onOwnMachine)("works in the company it chose, and in no other one in its place", async () => {
    const { id } = await someone();
    const { hash } = await session(id);
    const [first, second] = [await join(id, "alpha-it"), await join(id, "beta-systems")];
    const company = async () => (await actor(hash, "nordwind", "reseller"))?.resellerSlug;
    await chooseMembership(hash, second.id, second.tenantId);
    expect(await company()).toBe("beta-systems");
    await leave(second);
    expect(await company()).toBeUndefined();
    await chooseMembership(hash, first.id, first.tenantId);
    expect(await company()).toBe("alpha-it");
    await leave(first);
  });

  it("goes on for a customer's user whose reseller may not sign in", async () => {
    const { hash } = await session(await idOf("it@muster-gmbh.example"));
    const buyer = await actor(hash, "nordwind", "customer");
    const blocked = (value: boolean) =>
      withScope("provider", { tenant_id: buyer?.tenantId }, (tx) =>
        tx
          .update(resellers)
          .set({ signInBlocked: value })
          .where(eq(resellers.id, buyer?.resellerId ?? "")),
      );
    const seller = await session(await idOf("sales@alpha-it.example"));
    await blocked(true);
    try {
      expect(await actor(hash, "nordwind", "customer")).toMatchObject({ signInBlocked: false });
      expect(await actor(seller.hash, "nordwind", "reseller")).toMatchObject({ signInBlocked: true });
    } finally {
      await blocked(false);
    }
  });
});

/** Makes a person a seller of a reseller of nordwind. */
async function join(userId: string, slug: string) {
  const { hash } = await session(await idOf("admin@nordwind.example"));
  const { tenantId = "" } = (await actor(hash, "nordwind", "provider")) ?? {};
  return withScope("auth", { tenant_id: tenantId }, async (tx) => {
    const [company] = await tx.select({ id: resellers.id }).from(resellers).where(eq(resellers.slug, slug));
    const row = { id: newId(), tenantId, userId, side: "reseller" as const, resellerId: company?.id };
    const email = `${row.id}@identity-test.example`;
    await insertMembership(tx, { ...row, roles: ["sales"], name: "Anna", email });
    return row;
  });
}

const leave = ({ id, tenantId }: { id: string; tenantId: string }) =>
  withScope("auth", { tenant_id: tenantId }, (tx) =>
    tx.update(memberships).set({ closedAt: new Date() }).where(eq(memberships.id, id)),
  );
