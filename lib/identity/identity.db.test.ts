import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { sessions, tokens, users } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { Actor } from "@/lib/actor";
import { enqueue } from "@/lib/jobs";
import { hashToken } from "@/lib/session-cookie";
import { outcome } from "../team/demo-scope";
import { changePassword, requestPasswordReset, resetPassword } from "./commands";
import { hashPassword } from "./password";
import {
  chooseMembership,
  findPerson,
  listSessions,
  openSession,
  revokeSession,
  revokeSessions,
  signIn,
} from "./sessions";

vi.mock("@/lib/jobs", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

const password = "vier worte sind genug";
const origin = { address: "192.0.2.1", userAgent: "test" };
const somewhere = () => randomBytes(6).toString("hex");

async function someone() {
  const email = `${somewhere()}@identity-test.example`;
  const passwordHash = await hashPassword(password);
  const id = newId();
  await withScope("auth", {}, (tx) => tx.insert(users).values({ id, email, name: "Anna", passwordHash }));
  return { id, email };
}

const session = async (userId: string) => {
  const { token } = await openSession(userId, null, origin);
  return { token, hash: hashToken(token) };
};

const change = (hash: Buffer, values: Partial<typeof sessions.$inferInsert>) =>
  withScope("auth", {}, (tx) => tx.update(sessions).set(values).where(eq(sessions.tokenHash, hash)));

const actor = async (hash: Buffer, tenant: string, side: string) => {
  const { rows } = await withScope("auth", {}, (tx) =>
    tx.execute<{ actor: Actor | null }>(sql`select kontor_actor(${hash}, ${tenant}, ${side}) as actor`),
  );
  return rows[0]?.actor ?? undefined;
};

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
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
    await withScope("auth", {}, (tx) =>
      tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, id)),
    );
    expect(await signIn({ email, password }, origin)).toBeUndefined();
    expect(await findPerson(hashToken(opened?.token ?? ""))).toBeUndefined();
  });

  it("takes as long for an unknown e-mail as for a wrong password", async () => {
    const { email } = await someone();
    const time = async (who: string) => {
      const start = performance.now();
      await signIn({ email: who, password: "wrong" }, origin);
      return performance.now() - start;
    };
    await time(`${somewhere()}@identity-test.example`);
    const known = await time(email);
    const unknown = await time(`${somewhere()}@identity-test.example`);
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.3);
  });

  it("is throttled per account, also for the right password, until a success clears it", async () => {
    const { email } = await someone();
    const attempt = (given: string) => outcome(signIn({ email, password: given }, origin));
    for (let count = 0; count < 9; count++) expect(await attempt("wrong")).toBe("done");
    expect(await signIn({ email, password }, origin)).toBeDefined();
    for (let count = 0; count < 10; count++) expect(await attempt("wrong")).toBe("done");
    expect(await attempt("wrong")).toBe("tooManyAttempts");
    expect(await attempt(password)).toBe("tooManyAttempts");
  });

  it("is throttled per address, over all accounts", async () => {
    const from = { address: somewhere(), userAgent: null };
    const attempt = () =>
      outcome(signIn({ email: `${somewhere()}@identity-test.example`, password: "x" }, from));
    const outcomes = await Promise.all(Array.from({ length: 30 }, attempt));
    for (let round = 0; round < 3; round++)
      outcomes.push(...(await Promise.all(Array.from({ length: 30 }, attempt))));
    expect(outcomes.filter((each) => each === "done")).toHaveLength(100);
    expect(outcomes.filter((each) => each === "tooManyAttempts")).toHaveLength(20);
  }, 30_000);
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
    for (const { hash } of [staff, user]) await change(hash, { lastSeenAt: ago(31) });
    expect(await both()).toEqual([false, true]);
    for (const { hash } of [staff, user])
      await change(hash, { lastSeenAt: ago(0), createdAt: ago(12 * 60 + 1) });
    expect(await both()).toEqual([false, true]);
    for (const { hash } of [staff, user]) await change(hash, { createdAt: ago(31 * 24 * 60) });
    expect(await both()).toEqual([false, false]);
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
});

describe("a forgotten password", () => {
  const request = async (email: string) => {
    vi.mocked(enqueue).mockClear();
    await requestPasswordReset(email, somewhere());
    const [[, , job] = []] = vi.mocked(enqueue).mock.calls;
    return job as { template: string; to: string; path: string };
  };
  const tokenIn = (path: string) => new URLSearchParams(path.split("?")[1]).get("token") ?? "";
  const reset = (token: string, next = "ein ganz neues passwort") =>
    outcome(resetPassword({ token, password: next }, somewhere()));

  it("is set anew by the mailed link, once, and ends every session", async () => {
    const { id, email } = await someone();
    const { hash } = await session(id);
    const job = await request(email);
    expect(job).toMatchObject({ template: "password-reset", to: email });
    const token = tokenIn(job.path);
    expect(await reset(token, "password1234")).toBe("passwordCommon");
    const both = await Promise.all([reset(token), reset(token)]);
    expect(both.sort()).toEqual(["done", "linkUsed"]);
    expect(await findPerson(hash)).toBeUndefined();
    expect(await signIn({ email, password }, origin)).toBeUndefined();
    expect(await signIn({ email, password: "ein ganz neues passwort" }, origin)).toBeDefined();
  });

  it("sends an unknown e-mail another mail, without any link to set one", async () => {
    const job = await request(`${somewhere()}@identity-test.example`);
    expect(job).toMatchObject({ template: "password-reset-unknown", path: "/sign-in" });
  });

  it("is not set by an expired, unknown or foreign token", async () => {
    const { email } = await someone();
    const token = tokenIn((await request(email)).path);
    const hash = hashToken(token);
    await withScope("auth", {}, (tx) =>
      tx
        .update(tokens)
        .set({ expiresAt: ago(0) })
        .where(eq(tokens.tokenHash, hash)),
    );
    expect(await reset(token)).toBe("linkUsed");
    await withScope("auth", {}, (tx) =>
      tx
        .update(tokens)
        .set({ expiresAt: ago(-5), purpose: "setup" })
        .where(eq(tokens.tokenHash, hash)),
    );
    expect(await reset(token)).toBe("linkUsed");
    expect(await reset(randomBytes(32).toString("base64url"))).toBe("linkUsed");
    expect(await signIn({ email, password }, origin)).toBeDefined();
  });
});

describe("changing the password", () => {
  it("takes the present one, and ends the other sessions alone", async () => {
    const { id, email } = await someone();
    const [here, there] = [await session(id), await session(id)];
    const person = await findPerson(here.hash);
    const self = { userId: id, email, sessionId: person?.sessionId ?? "" };
    const to = (current: string, next: string) => outcome(changePassword(self, { current, password: next }));
    expect(await to("wrong", "ein ganz neues passwort")).toBe("passwordWrong");
    expect(await to(password, "password1234")).toBe("passwordCommon");
    expect(await to(password, "ein ganz neues passwort")).toBe("done");
    expect(await findPerson(here.hash)).toBeDefined();
    expect(await findPerson(there.hash)).toBeUndefined();
    expect(await signIn({ email, password: "ein ganz neues passwort" }, origin)).toBeDefined();
  });
});
