import type { NextAuthConfig } from "next-auth";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { hashToken } from "@/lib/base/tokens";
import { findPerson } from "@/lib/door/person";
import { noteOfPerson } from "@/lib/door/security/commands";
import { openSession, sessionCookieName } from "@/lib/door/session-cookie";
import { password, someone } from "@/test/world/accounts";
import { signIn, signInAs, signOut } from "./auth";

/** What the browser of the test carries. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
  headers: async () => new Headers({ "user-agent": "test" }),
}));
/** What is done after the answers of the test. */
const afterwards = vi.hoisted(() => [] as Promise<unknown>[]);
vi.mock("next/server", () => ({ after: (work: () => Promise<unknown>) => afterwards.push(work()) }));
/** What next-auth was given. */
const given = vi.hoisted(() => ({ config: (): NextAuthConfig => ({ providers: [] }) }));
vi.mock("next-auth", () => ({
  default: (config: typeof given.config) => {
    given.config = config;
    return { handlers: {} };
  },
}));
vi.mock("@/lib/door/security/commands", () => ({ noteOfAccount: vi.fn(), noteOfPerson: vi.fn() }));
beforeEach(() => jar.clear());
afterEach(() => Promise.all(afterwards.splice(0)));
afterAll(closePools);

const carried = () => hashToken(openSession(jar.get(sessionCookieName()))?.token ?? "");

it("ends the former session of the browser at a new sign-in, and no other one", async () => {
  const [anna, bert] = [await someone(), await someone()];
  await signIn({ email: anna.email, password });
  const first = carried();
  jar.clear();
  await signIn({ email: anna.email, password });
  const elsewhere = carried();
  await signIn({ email: bert.email, password });
  const second = carried();
  expect(await findPerson(elsewhere)).toBeUndefined();
  expect(await findPerson(first)).toMatchObject({ email: anna.email });
  await signInAs(anna.id);
  expect(await findPerson(second)).toBeUndefined();
  expect(await findPerson(carried())).toMatchObject({ email: anna.email });
});

it("leaves the former session alone where the new sign-in fails", async () => {
  const { email } = await someone();
  await signIn({ email, password });
  await expect(signIn({ email, password: "wrong" })).rejects.toMatchObject({ key: "signInFailed" });
  expect(await findPerson(carried())).toMatchObject({ email });
});

it("knows the browser again by a cookie that stays when the session ends", async () => {
  const { email } = await someone();
  await signIn({ email, password });
  const device = jar.get("kontor-device");
  expect(device).toMatch(/^[\w-]{43}$/);
  jar.delete(sessionCookieName());
  await signIn({ email, password });
  expect(jar.get("kontor-device")).toBe(device);
});

it.each([
  ["the form", signOut],
  [
    "the address of next-auth",
    async () => {
      const session = openSession(jar.get(sessionCookieName()))?.token;
      await given.config().events?.signOut?.({ token: { session } });
    },
  ],
])("ends the session and notes who signed out, by %s", async (_, leave) => {
  const { id, email } = await someone();
  await signIn({ email, password });
  const hash = carried();
  vi.mocked(noteOfPerson).mockClear();
  await leave();
  expect(await findPerson(hash)).toBeUndefined();
  expect(vi.mocked(noteOfPerson).mock.calls).toEqual([
    [id, expect.objectContaining({ action: "signed-out" })],
  ]);
});
