import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { tokens } from "@/db/schema";
import { withScope } from "@/db/scope";
import { enqueue } from "@/lib/jobs";
import { hashToken } from "@/lib/session-cookie";
import { outcome } from "../../team/demo-scope";
import { ago, origin, password, session, someone, somewhere } from "../demo-people";
import { findPerson, signIn } from "../sessions";
import { changePassword, requestPasswordReset, resetPassword } from "./commands";

vi.mock("@/lib/jobs", () => ({ enqueue: vi.fn() }));
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

  it("makes every other link void", async () => {
    const { email } = await someone();
    const [first, second] = [tokenIn((await request(email)).path), tokenIn((await request(email)).path)];
    expect(await reset(second)).toBe("done");
    expect(await reset(first)).toBe("linkUsed");
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
