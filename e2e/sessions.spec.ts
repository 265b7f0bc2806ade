import type { Page } from "@playwright/test";
import { expect, signInOn, test } from "./fixtures";
import { Database } from "./matrix/database";
import { invite, newcomer, newcomersPassword, unique } from "./newcomers";
import { password } from "./people";
import { expectOut, speakEnglish, tryToSignIn } from "./signing-in";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

test.use({ locale: "en-GB" });

test("whoever signs out is out, and comes back to the same page", async ({ page, context }) => {
  await signInOn(page, "auditor@nordwind.example");
  await speakEnglish(page);
  await page.goto("/nordwind/provider/orders?state=all");
  const before = await context.cookies();
  const name = await database.value(
    "nordwind",
    "select name from memberships where email = 'auditor@nordwind.example'",
  );
  await page.getByRole("banner").getByText(name).first().click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/nordwind/provider/orders?state=all");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  // The cookie of before is worth nothing either.
  await context.addCookies(before);
  await page.goto("/nordwind/provider/orders?state=all");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await tryToSignIn(page, "auditor@nordwind.example", password);
  await expect(page).toHaveURL(/\/nordwind\/provider\/orders\?state=all$/);
});

test("one session is ended from the list, all by signing out everywhere", async ({ as, browser }) => {
  const admin = await as("admin@alpha-it.example");
  const { email, page } = await newcomer(browser, admin, "/nordwind/reseller/team", "Sales");
  const other = await signedInElsewhere(page, email);
  await page.goto("/sessions");
  const entries = page.getByRole("listitem").filter({ hasText: "Last seen" });
  await expect(entries).toHaveCount(2);
  await expect(entries.filter({ hasText: "This session" })).toHaveCount(1);
  await entries.filter({ hasNotText: "This session" }).getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("The session has ended.")).toBeVisible();
  await expect(entries).toHaveCount(1);
  await expectOut(other);

  const third = await signedInElsewhere(page, email);
  await page.goto("/sessions");
  await page.getByText("Sign out everywhere").first().click();
  await expect(page.getByText("2 sessions end, this one among them.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You are signed out on every device.")).toBeVisible();
  await expectOut(third);
  await expectOut(page);
});

test("whoever works in two places chooses one, and changes without signing in again", async ({ page }) => {
  await signInOn(page, "admin@alpha-it.example");
  await expect(page).toHaveURL(/\/workspaces$/);
  await speakEnglish(page);
  await page.goto("/workspaces");
  await expect(page.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: /Open Gamma Cloud/ }).click();
  await expect(page).toHaveURL(/\/lakeside\/reseller$/);
  await page
    .getByRole("banner")
    .getByText(/^Lakeside/)
    .first()
    .click();
  await page.getByRole("link", { name: /Alpha IT.*Reseller.*Nordwind/ }).click();
  await expect(page).toHaveURL(/\/nordwind\/reseller$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("people of a suspended reseller are told so, and get no further", async ({ page }) => {
  await signInOn(page, "admin@delta-net.example");
  await expect(page).toHaveURL(/\/workspaces$/);
  await speakEnglish(page);
  await page.goto("/workspaces");
  await expect(page.getByText(/Nordwind.* has suspended the access of this company\./)).toBeVisible();
  await expect(page.getByText(/^Since .*: ./)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Open .*, Reseller/ })).toBeHidden();
  for (const path of ["/nordwind/reseller", "/nordwind/reseller/orders"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(403);
    await expect(page.getByRole("heading", { name: "Not allowed" })).toBeVisible();
    await expect(page.getByText(/^Since .*: ./)).toBeVisible();
  }
});

test("an admin's session that lay idle asks for a fresh sign-in, with the way back", async ({
  as,
  browser,
}) => {
  const admin = await as("admin@alpha-it.example");
  const { email, page } = await newcomer(browser, admin, "/nordwind/reseller/team", "Admin");
  const path = "/nordwind/reseller/customers?state=active";
  await letIdle(email, "29 minutes");
  await page.goto(path);
  await expect(page).toHaveURL(/\/nordwind\/reseller\/customers\?state=active$/);
  await letIdle(email, "31 minutes");
  await page.goto(path);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByText("Sign in to go on to the page you asked for.")).toBeVisible();
  await tryToSignIn(page, email, newcomersPassword);
  await expect(page).toHaveURL(/\/nordwind\/reseller\/customers\?state=active$/);
  await expect(page.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
});

test("an admin locks somebody of the team, who is told why at the next click, and lets them in again", async ({
  as,
  browser,
}) => {
  const admin = await as("admin@alpha-it.example");
  const { email, page } = await newcomer(browser, admin, "/nordwind/reseller/team", "Sales");
  await openMember(admin, email);
  await admin.getByText("Lock", { exact: true }).click();
  await admin.getByLabel("Reason").fill("The phone was lost.");
  await admin.getByRole("button", { name: "Lock now" }).click();
  await expect(admin.getByText("This person is locked and has lost access at once.")).toBeVisible();
  await page.goto("/nordwind/reseller/customers");
  await expect(page).toHaveURL(/\/workspaces$/);
  await expect(page.getByText(/has locked your access\. Reason: The phone was lost\./)).toBeVisible();
  await openMember(admin, email);
  await admin.getByText("Unlock", { exact: true }).click();
  await admin.getByRole("button", { name: "Unlock now" }).click();
  await expect(admin.getByText("This person may sign in again.")).toBeVisible();
  await expectOut(page);
  await tryToSignIn(page, email, newcomersPassword);
  await expect(page).toHaveURL(/\/nordwind\/reseller\/customers$/);
});

test("an admin ends the sessions of somebody of the team, who signs in again and goes on", async ({
  as,
  browser,
}) => {
  const admin = await as("admin@alpha-it.example");
  const { email, page } = await newcomer(browser, admin, "/nordwind/reseller/team", "Sales");
  await openMember(admin, email);
  await admin.getByText("End sessions", { exact: true }).click();
  await admin.getByRole("button", { name: "End them now" }).click();
  await expect(admin.getByText(/The sessions have ended:/)).toBeVisible();
  await expectOut(page);
  await tryToSignIn(page, email, newcomersPassword);
  await expect(page).toHaveURL(/\/nordwind\/reseller\/customers$/);
});

test("roles count from the next request on: the cookie holds none", async ({ as, browser }) => {
  const admin = await as("admin@nordwind.example");
  const { email, page } = await newcomer(browser, admin, "/nordwind/provider/team", "Fulfilment");
  const statusOf = async (path: string) => (await page.goto(`/nordwind/provider${path}`))?.status();
  expect([await statusOf("/orders"), await statusOf("/team"), await statusOf("/portfolios")]).toEqual([
    200, 403, 403,
  ]);
  await setRoles(email, "product-manager");
  expect([await statusOf("/portfolios"), await statusOf("/portfolios/new")]).toEqual([200, 200]);
  await setRoles(email, "auditor");
  expect([await statusOf("/portfolios"), await statusOf("/portfolios/new")]).toEqual([200, 403]);
  await database.rows("nordwind", "update memberships set closed_at = now() where email = $1", [email]);
  await statusOf("/orders");
  await expect(page).toHaveURL(/\/workspaces$/);
  await expect(page.getByText("You belong to no company here at present.")).toBeVisible();
});

test("the frame of a page shows what holds by now: the work that waits, and where a role leads", async ({
  as,
  browser,
}) => {
  const admin = await as("admin@nordwind.example");
  const { email, page } = await newcomer(browser, admin, "/nordwind/provider/team", "Finance");
  const rail = page.getByRole("navigation", { name: "Provider" });
  const entry = (name: string) => rail.getByRole("link", { name, exact: true });
  const answerAll = () =>
    database.rows("nordwind", "update enquiries set state = 'answered' where state = 'new' returning id");
  await answerAll();
  await page.goto("/nordwind/provider/orders");
  await expect(entry("Enquiries")).toBeVisible();
  await database.rows(
    "nordwind",
    `insert into enquiries (tenant_id, id, state, name, company, email, locale, quantity, idempotency_key)
     select id, gen_random_uuid(), 'new', 'Erika', 'Jetzt', 'erika@jetzt.example', 'de', 1, gen_random_uuid()
     from tenants where slug = 'nordwind' returning id`,
  );
  await page.reload();
  await expect(entry("Enquiries 1 new")).toBeVisible();
  await setRoles(email, "fulfilment");
  await page.reload();
  await expect(entry("Orders")).toBeVisible();
  await expect(rail.getByRole("link", { name: /Enquiries/ })).toHaveCount(0);
  await answerAll();
});

test("a second invitation to a member is refused, and says so at the field", async ({ as }) => {
  const page = await as("admin@alpha-it.example");
  await page.goto("/nordwind/reseller/team/invite");
  await page.getByLabel("E-mail").fill("sales@alpha-it.example");
  await page.getByRole("checkbox", { name: /^Sales/ }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("This person already belongs to the team.").first()).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("sales@alpha-it.example");
  await expect(page.getByRole("checkbox", { name: /^Sales/ })).toBeChecked();
  await invite(page, "/nordwind/reseller/team", `open-${unique()}@kontor.example`, "Sales");
});

/** The page of a member of the reseller's team. */
async function openMember(admin: Page, email: string) {
  const id = await database.value("nordwind", "select id from memberships where email = $1", email);
  await admin.goto(`/nordwind/reseller/team/${id}`);
  await expect(admin.getByText(email)).toBeVisible();
}

async function signedInElsewhere(page: Page, email: string): Promise<Page> {
  const context = await page.context().browser()?.newContext({ locale: "en-GB" });
  if (!context) throw new Error("no browser");
  const other = await context.newPage();
  await signInOn(other, email, newcomersPassword);
  return other;
}

const letIdle = (email: string, time: string) =>
  database.rows(
    "nordwind",
    `update session_places p set last_seen_at = now() - $2::interval
     from sessions s join users u on u.id = s.user_id where s.id = p.session_id and u.email = $1`,
    [email, time],
  );

const setRoles = (email: string, ...roles: string[]) =>
  database.rows("nordwind", "update memberships set roles = $2 where email = $1", [email, roles]);
