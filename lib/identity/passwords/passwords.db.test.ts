import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools, pool } from "@/db/client";
import { tokens } from "@/db/schema";
import { withScope } from "@/db/scope";
import { hashToken } from "@/lib/base/tokens";
import { findPerson } from "@/lib/door/person";
import { namesAround } from "@/lib/identity/queries";
import { openSession, signIn } from "@/lib/identity/sessions";
import { enqueue } from "@/lib/jobs/queue";
import { ago, origin, password, session, someone, somewhere } from "@/test/world/accounts";
import { actorOf, outcomeOf } from "@/test/world/acting";
import { changePassword, requestPasswordReset, resetPassword } from "./commands";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

describe("a forgotten password", () => {
  const request = async (email: string) => {
    vi.mocked(enqueue).mockClear();
    await requestPasswordReset(email, somewhere());
    const [[, , job] = []] = vi.mocked(enqueue).mock.calls;
    return job as { template: string; to: string; path: string };
  };
  const tokenIn = (path: string) => new URLSearchParams(path.split("?")[1]).get("token") ?? "";
  const reset = (token: string, next = "ein ganz neues passwort") =>
    outcomeOf(resetPassword({ token, password: next }, { address: somewhere(), userAgent: null }));
  /** The five minutes in which requests make one mail are over. */
  const later = (email: string) =>
    pool("auth").query("delete from rate_limits where key = $1", [`reset mail:${email}`]);

  it("is set anew by the mailed link, once, and ends every session", async () => {
    const { id, email } = await someone();
    const { hash } = await session(id);
    const job = await request(email);
    expect(job).toMatchObject({ template: "password-reset", to: email });
    const token = tokenIn(job.path);
    expect(await reset(token, "password1234")).toBe("passwordCommon");
    expect(await reset(token, password)).toBe("passwordPresent");
    expect(await reset(token, `${email.split("@")[0]}-2026`)).toBe("passwordNames");
    const both = await Promise.all([reset(token), reset(token)]);
    expect(both.sort()).toEqual(["done", "linkUsed"]);
    expect(await findPerson(hash)).toBeUndefined();
    expect(await signIn({ email, password }, origin)).toBeUndefined();
    expect(await signIn({ email, password: "ein ganz neues passwort" }, origin)).toBeDefined();
  });

  it("makes every other link void", async () => {
    const { email } = await someone();
    const first = tokenIn((await request(email)).path);
    await later(email);
    const second = tokenIn((await request(email)).path);
    expect(await reset(second)).toBe("done");
    expect(await reset(first)).toBe("linkUsed");
  });

  it("sends an unknown e-mail another mail, without any link to set one", async () => {
    const job = await request(`${somewhere()}@identity-test.example`);
    expect(job).toMatchObject({ template: "password-reset-unknown", path: "/sign-in" });
  });

  it("makes one mail of many requests within five minutes, whoever sends them", async () => {
    for (const email of [(await someone()).email, `${somewhere()}@identity-test.example`]) {
      vi.mocked(enqueue).mockClear();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => outcomeOf(requestPasswordReset(email, somewhere()))),
      );
      expect(new Set(answers)).toEqual(new Set(["done"]));
      expect(enqueue).toHaveBeenCalledTimes(1);
      await later(email);
      await requestPasswordReset(email, somewhere());
      expect(enqueue).toHaveBeenCalledTimes(2);
    }
  });

  it("is mailed to its owner from an address that asked for many strangers; those get no more mails", async () => {
    const [{ email }, office] = [await someone(), somewhere()];
    const ask = (who: string) => outcomeOf(requestPasswordReset(who, office));
    vi.mocked(enqueue).mockClear();
    for (let count = 0; count < 40; count++)
      expect(await ask(`${somewhere()}@identity-test.example`)).toBe("done");
    const queued = vi.mocked(enqueue).mock.calls.map(([, , job]) => (job as { template: string }).template);
    // What is not sent takes as long as what is.
    expect(queued).toEqual([...Array(30).fill("password-reset-unknown"), ...Array(10).fill(null)]);
    expect(await ask(email)).toBe("done");
    expect(vi.mocked(enqueue).mock.lastCall?.[2]).toMatchObject({ template: "password-reset", to: email });
  });

  it("is asked for again at once by whoever has just set it", async () => {
    const { email } = await someone();
    await reset(tokenIn((await request(email)).path));
    expect(await request(email)).toMatchObject({ template: "password-reset", to: email });
  });

  it("makes the browser that sets it known, and every other one strange", async () => {
    const { id, email } = await someone();
    const { device: former } = await openSession(id, null, origin);
    const given = { token: tokenIn((await request(email)).path), password: "ein ganz neues passwort" };
    const here = { address: somewhere(), userAgent: null };
    const { device } = await resetPassword(given, here);
    for (let count = 0; count < 10; count++) await signIn({ email, password: "wrong" }, here);
    const enter = (known: string) =>
      outcomeOf(signIn({ email, password: given.password }, { ...here, device: known }));
    expect(await enter(former)).toBe("tooManyAttempts");
    expect(await enter(device)).toBe("done");
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

describe("a new password", () => {
  const mailsTo = (email: string) =>
    vi
      .mocked(enqueue)
      .mock.calls.map(([, , job]) => job as { to: string; template: string })
      .filter(({ to }) => to === email);

  it("is told by mail: changed, or set by a link; what was refused is not", async () => {
    const { id, email } = await someone();
    const person = await findPerson((await session(id)).hash);
    const self = { userId: id, email, sessionId: person?.sessionId ?? "" };
    const change = (current: string) =>
      outcomeOf(changePassword(self, { current, password: "ein ganz neues passwort" }, origin));
    vi.mocked(enqueue).mockClear();
    expect([await change("wrong"), mailsTo(email)]).toEqual(["passwordWrong", []]);
    await change(password);
    expect(mailsTo(email)).toMatchObject([{ template: "password-changed" }]);
    await requestPasswordReset(email, somewhere());
    const { path = "" } = (vi.mocked(enqueue).mock.lastCall?.[2] ?? {}) as { path?: string };
    const token = new URLSearchParams(path.split("?")[1]).get("token") ?? "";
    await resetPassword(
      { token, password: "noch ein ganz anderes" },
      { address: somewhere(), userAgent: null },
    );
    expect(mailsTo(email)).toMatchObject([
      { template: "password-changed" },
      { template: "password-reset" },
      { template: "password-was-reset" },
    ]);
  });

  it("holds no name of the person's companies, on a reset as on a change", async () => {
    const admin = await actorOf("sales@alpha-it.example", "nordwind", "reseller");
    const names = await namesAround({ userId: admin.userId });
    expect(names).toEqual(
      expect.arrayContaining([
        admin.tenantName,
        "nordwind",
        admin.resellerName,
        "sales@alpha-it.example",
        admin.userName,
      ]),
    );
    const stranger = await namesAround({ userId: (await someone()).id });
    expect(stranger).not.toContain(admin.tenantName);
    const { tenantId, resellerId } = admin;
    expect(await namesAround({ tenantId, resellerId })).toEqual(
      expect.arrayContaining([admin.tenantName, admin.resellerName]),
    );
  });
});

describe("changing the password", () => {
  it("takes the present one, and ends the other sessions alone", async () => {
    const { id, email } = await someone();
    const [here, there] = [await session(id), await session(id)];
    const person = await findPerson(here.hash);
    const self = { userId: id, email, sessionId: person?.sessionId ?? "" };
    const to = (current: string, next: string) =>
      outcomeOf(changePassword(self, { current, password: next }, origin));
    expect(await to("wrong", "ein ganz neues passwort")).toBe("passwordWrong");
    expect(await to(password, "password1234")).toBe("passwordCommon");
    expect(await to(password, password)).toBe("passwordPresent");
    expect(await to(password, "Anna-Anna-Anna-1")).toBe("passwordNames");
    expect(await to(password, "ein ganz neues passwort")).toBe("done");
    expect(await findPerson(here.hash)).toBeDefined();
    expect(await findPerson(there.hash)).toBeUndefined();
    expect(await signIn({ email, password: "ein ganz neues passwort" }, origin)).toBeDefined();
  });

  it("makes every browser strange but the one it was changed on", async () => {
    const { id, email } = await someone();
    const [{ device: former }, { device, token }] = [
      await openSession(id, null, origin),
      await openSession(id, null, origin),
    ];
    const person = await findPerson(hashToken(token));
    const self = { userId: id, email, sessionId: person?.sessionId ?? "" };
    const here = { address: somewhere(), userAgent: null };
    const next = "ein ganz neues passwort";
    await changePassword(self, { current: password, password: next }, { ...here, device });
    for (let count = 0; count < 10; count++) await signIn({ email, password: "wrong" }, here);
    const enter = (known: string) => outcomeOf(signIn({ email, password: next }, { ...here, device: known }));
    expect(await enter(former)).toBe("tooManyAttempts");
    expect(await enter(device)).toBe("done");
  });

  it("counts for itself: strangers who fail at the account do not keep its owner from it, nor the other way", async () => {
    const { id, email } = await someone();
    const person = await findPerson((await session(id)).hash);
    const self = { userId: id, email, sessionId: person?.sessionId ?? "" };
    const to = (current: string) =>
      outcomeOf(changePassword(self, { current, password: "ein ganz neues passwort" }, origin));
    const stranger = { address: somewhere(), userAgent: null };
    for (let count = 0; count < 11; count++) await outcomeOf(signIn({ email, password: "wrong" }, stranger));
    for (let count = 0; count < 10; count++) expect(await to("wrong")).toBe("passwordWrong");
    expect(await to("wrong")).toBe("tooManyAttempts");
    expect(await to(password)).toBe("tooManyAttempts");
    expect(await signIn({ email, password }, { ...stranger, address: somewhere() })).toBeDefined();
  });
});
