import { expect, signInOn, test } from "./fixtures";
import { act, cookieOf, origin } from "./matrix/call";
import { Database } from "./matrix/database";
import { tryToSignIn } from "./signing-in";

let database: Database;
test.beforeAll(async () => {
  database = await new Database().open();
});
test.afterAll(() => database.close());

test.use({ locale: "en-GB" });

const noted = (action: string, person: string) =>
  database.rows<{ address: string | null; request: string | null; words: Record<string, string> }>(
    "nordwind",
    `select e.address, e.request_id as request, e.words from audit_entries e
     join memberships m on m.tenant_id = e.tenant_id and m.user_id = e.actor_id and m.email = $2
     where e.action = $1 order by e.id`,
    [action, person],
  );

test("a page that is refused shows a number under which the provider finds the refusal", async ({ as }) => {
  const sales = await as("sales@nordwind.example");
  const response = await sales.goto("/nordwind/provider/settings/audit");
  expect(response?.status()).toBe(403);
  const number = response?.headers()["x-request-id"] ?? "none";
  await expect(sales.getByText(`name the number ${number}.`)).toBeVisible();
  await expect(async () => {
    expect((await noted("access-refused", "sales@nordwind.example")).map(({ request }) => request)).toEqual([
      number,
    ]);
  }).toPass();
  const auditor = await as("auditor@nordwind.example");
  await auditor.goto("/nordwind/provider/settings/audit?person=sales@nordwind.example&action=access-refused");
  const row = auditor.getByRole("row").filter({ hasText: number });
  await expect(row).toContainText("was refused, for want of the right “Read the audit log”");
});

test("nobody names the number of a request but the server", async () => {
  const given = "aaaaa-aaaaa";
  for (const path of ["/nordwind", "/nordwind/provider"]) {
    const { headers } = await fetch(origin + path, {
      redirect: "manual",
      headers: { "x-request-id": given },
    });
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
    expect(headers.get("x-request-id")).not.toBe(given);
  }
});

test("a wrong password, a sign-in and a sign-out stand in the audit log of the provider", async ({
  as,
  page,
}) => {
  const person = "finance@nordwind.example";
  await page.goto("/sign-in");
  await tryToSignIn(page, person, "not the password");
  await expect(page.getByText("E-mail and password do not fit.")).toBeVisible();
  await signInOn(page, person);
  const admin = await as("admin@nordwind.example");
  await expect(async () => {
    await admin.goto(`/nordwind/provider/settings/audit?person=${person}`);
    const table = admin.getByRole("table", { name: "Audit log" });
    await expect(table).toContainText("somebody gave a wrong password for", { timeout: 1000 });
    await expect(table).toContainText("signed in", { timeout: 1000 });
  }).toPass();
  await expect(admin.getByRole("main")).not.toContainText("not the password");
});

test("what an admin does in the team is noted with where from, and under the number of a request", async () => {
  const person = "admin@beta-systems.example";
  const cookie = await cookieOf(person);
  const fields = { tenant: "nordwind", email: "noted@beta-systems.example", roles: "sales" };
  const done = await act("[tenant]/reseller/team#inviteMemberAction", "/nordwind/reseller/team", fields, {
    cookie,
  });
  expect(done.outcome).toBe("done");
  const [entry] = await noted("member-invited", person);
  expect(entry?.address).toBeTruthy();
  // The answer carries the number of the page that the action went on to.
  expect(entry?.request).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
});

test("a form that another website sends is noted under the person whose cookie it carries", async () => {
  const person = "admin@beta-systems.example";
  const cookie = await cookieOf(person);
  const body = new URLSearchParams({ name: "typed by nobody" });
  const headers = { cookie, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const { status } = await fetch(`${origin}/nordwind/reseller/team`, { method: "POST", body, headers });
  expect(status).toBe(403);
  await expect(async () => {
    const [entry] = await noted("post-refused", person);
    expect(entry?.address).toBeTruthy();
    expect(JSON.stringify(entry)).not.toContain("typed by nobody");
  }).toPass();
});

test("a reseller's admin reads what its company did, and its files are noted", async ({ as }) => {
  const admin = await as("admin@alpha-it.example");
  const file = await admin.request.get("/nordwind/reseller/customers/export");
  expect(file.ok()).toBe(true);
  await expect(async () => {
    await admin.goto("/nordwind/reseller/audit?action=file-downloaded");
    await expect(admin.getByRole("table")).toContainText(/downloaded customers.*\.csv/, { timeout: 1000 });
  }).toPass();
  await admin.goto("/nordwind/reseller/audit");
  await expect(admin.getByText("Before and after")).toHaveCount(0);
  const log = await admin.request.get("/nordwind/reseller/audit/export?action=order-placed");
  const text = await log.text();
  expect(text).toContain("placed order");
  expect(text).not.toContain("downloaded");
});
