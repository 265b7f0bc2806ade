import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { newId } from "@/db/columns";
import { keptForms } from "@/db/schema";
import { withScope } from "@/db/scope";
import { adminOf } from "@/test/world/acting";
import { dropKeptForm, forgetKeptForms, type KeptForm, keepForm } from "./commands";
import { findKept } from "./queries";

const path = "/nordwind/provider/customers/new";
const form: KeptForm = { action: "a1", values: { name: "Müller & Söhne" }, files: ["offer.pdf"] };
let tenantId: string;
let membershipId: string;

beforeAll(async () => {
  ({ tenantId, membershipId } = await adminOf());
});
afterAll(closePools);

const keep = (more: Partial<KeptForm> = {}, id = membershipId) =>
  keepForm({ tenantId, membershipId: id, path }, { ...form, ...more });
const find = (token = "", at = path, id = membershipId) => findKept(token, { membershipId: id, path: at });
const stored = () =>
  withScope("auth", {}, (tx) => tx.select().from(keptForms).where(eq(keptForms.membershipId, membershipId)));

it("a form is kept for its membership, its page and the browser that holds its token alone", async () => {
  const token = await keep();
  expect(await find(token)).toEqual(form);
  expect(await find(token, `${path}/else`)).toBeUndefined();
  expect(await find(token, path, newId())).toBeUndefined();
  expect(await find("another token")).toBeUndefined();
  const rows = await stored();
  expect(rows.some(({ content }) => content.includes("ller"))).toBe(false);
  expect(rows.some(({ tokenHash }) => tokenHash.toString("base64url") === token)).toBe(false);
  await dropKeptForm(token ?? "");
  expect(await find(token)).toBeUndefined();
});

it("nothing is kept for nobody, nor beyond its size", async () => {
  expect(await keep({}, newId())).toBeUndefined();
  expect(await keep({ values: { note: "x".repeat(300_000) } })).toBeUndefined();
  expect(await keep({ values: { note: "x".repeat(200_000) } })).toBeDefined();
});

it("the newest three of a membership stay, each for an hour", async () => {
  const tokens: (string | undefined)[] = [];
  for (let at = 0; at < 5; at += 1) tokens.push(await keep({ values: { name: String(at) } }));
  const found = await Promise.all(tokens.map((token) => find(token)));
  expect(found.map((kept) => kept?.values.name)).toEqual([undefined, undefined, "2", "3", "4"]);
  await withScope("auth", {}, async (tx) => {
    const [last] = await tx.select().from(keptForms).where(eq(keptForms.membershipId, membershipId));
    await tx.delete(keptForms).where(eq(keptForms.membershipId, membershipId));
    if (last) await tx.insert(keptForms).values({ ...last, createdAt: sql`now() - interval '61 minutes'` });
  });
  expect(await stored()).toHaveLength(1);
  expect((await Promise.all(tokens.map((token) => find(token)))).filter(Boolean)).toEqual([]);
  await forgetKeptForms();
  expect(await stored()).toEqual([]);
});
