import { and, eq, gt } from "drizzle-orm";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { insertMembership } from "@/db/memberships";
import { auditEntries } from "@/db/schema";
import { withScope } from "@/db/scope";
import type { Actor } from "@/lib/door/actor";
import { findPerson } from "@/lib/door/person";
import { signIn } from "@/lib/identity/sessions";
import { enqueue } from "@/lib/jobs/queue";
import { password, session, someone, somewhere } from "@/test/world/accounts";
import { actorOf, outcomeOf } from "@/test/world/acting";
import { changePassword, requestPasswordReset, resetPassword } from "./commands";

vi.mock("@/lib/jobs/queue", () => ({ enqueue: vi.fn() }));
afterAll(closePools);

const from = { address: "203.0.113.9", userAgent: "Firefox", request: "abcde-12345" };
const next = "ein ganz neues passwort";

let providers: Actor[];
let since: string;
beforeEach(async () => {
  providers = [
    await actorOf("admin@nordwind.example", "nordwind", "provider"),
    await actorOf("admin@lakeside.example", "lakeside", "provider"),
  ];
  since = newId();
});

/** A new person who works for both providers. */
async function worker() {
  const person = await someone();
  for (const { tenantId } of providers)
    await withScope("auth", { tenant_id: tenantId }, (tx) =>
      insertMembership(tx, {
        tenantId,
        userId: person.id,
        side: "provider",
        roles: ["support"],
        name: "Anna",
        email: person.email,
      }),
    );
  const found = await findPerson((await session(person.id)).hash);
  return { ...person, self: { userId: person.id, email: person.email, sessionId: found?.sessionId ?? "" } };
}

/** What was noted of a person in each of the tenants. */
const noted = (userId: string) =>
  Promise.all(
    providers.map(({ tenantId }) =>
      withScope("provider", { tenant_id: tenantId }, (tx) =>
        tx
          .select({ action: auditEntries.action, address: auditEntries.address, times: auditEntries.times })
          .from(auditEntries)
          .where(
            and(
              eq(auditEntries.tenantId, tenantId),
              eq(auditEntries.actorId, userId),
              gt(auditEntries.id, since),
            ),
          ),
      ),
    ),
  );

async function mailedToken(email: string): Promise<string> {
  await requestPasswordReset(email, somewhere());
  const { path = "" } = (vi.mocked(enqueue).mock.lastCall?.[2] ?? {}) as { path?: string };
  return new URLSearchParams(path.split("?")[1]).get("token") ?? "";
}

it("a changed password is noted with the change, in each tenant where the person works", async () => {
  const { id, self } = await worker();
  await changePassword(self, { current: password, password: next }, from);
  const entry = { action: "password-changed", address: from.address, times: 1 };
  expect(await noted(id)).toEqual([[entry], [entry]]);
});

it("a reset password likewise, once for a link that is used twice at a time", async () => {
  const { id, email } = await worker();
  const token = await mailedToken(email);
  const reset = () => outcomeOf(resetPassword({ token, password: next }, from));
  expect((await Promise.all([reset(), reset()])).sort()).toEqual(["done", "linkUsed"]);
  const entry = { action: "password-reset", address: from.address, times: 1 };
  expect(await noted(id)).toEqual([[entry], [entry]]);
});

it("a password that cannot be noted is not changed", async () => {
  const { id, email, self } = await worker();
  const unwritable = { ...from, address: "\0" };
  expect(await outcomeOf(changePassword(self, { current: password, password: next }, unwritable))).not.toBe(
    "done",
  );
  expect(await noted(id)).toEqual([[], []]);
  expect(await signIn({ email, password }, { ...from, address: somewhere() })).toBeDefined();
});
