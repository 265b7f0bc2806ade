import type { Page } from "@playwright/test";
import { expect, signInOn, test } from "./fixtures";
import { Database } from "./matrix/database";
import { invite, newcomer, newcomersPassword, openMail, unique } from "./newcomers";
import { password } from "./people";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

test.use({ locale: "en-GB" });

async function tryToSignIn(page: Page, email: string, secret: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const refusal = "E-mail and password do not fit.";

test("a wrong password and an unknown e-mail get the same answer, and the e-mail stays", async ({ page }) => {
  for (const email of ["auditor@nordwind.example", `nobody-${unique()}@kontor.example`]) {
    await page.goto("/sign-in");
    await tryToSignIn(page, email, "not the password");
    await expect(page.getByRole("alert").filter({ hasText: refusal })).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  }
});

test("after too many attempts the person is told how long to wait", async ({ page }) => {
  const email = `nobody-${unique()}@kontor.example`;
  await page.goto("/sign-in");
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await tryToSignIn(page, email, `guess ${attempt}`);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    await expect(page.getByText(refusal)).toBeVisible();
  }
  await tryToSignIn(page, email, "one more");
  await expect(page.getByText(/Too many attempts\. Please wait 1[45] min/)).toBeVisible();
  await expect(page.getByText(refusal)).toBeHidden();
});

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

test("a forgotten password is set anew by mail: once, and every session ends", async ({
  as,
  browser,
  page: visitor,
}) => {
  const admin = await as("admin@alpha-it.example");
  const { email, page } = await newcomer(browser, admin, "/nordwind/reseller/team", "Sales");
  await visitor.goto("/sign-in");
  await visitor.getByRole("link", { name: "Forgotten your password?" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "Set a new password" })).toBeVisible();
  await visitor.getByLabel("E-mail").fill(email);
  await visitor.getByRole("button", { name: "Send the link" }).click();
  await expect(visitor.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
  await openMail(visitor, email, /Set a new password|Neues Passwort/);
  const link = visitor.getByRole("link", { name: /reset-password\?token=/ });
  const address = (await link.getAttribute("href")) ?? "";
  await link.click();
  await visitor.getByLabel("New password", { exact: true }).fill("too short");
  await visitor.getByRole("button", { name: "Save the password" }).click();
  await expect(visitor.getByText("Use at least 12 characters.").first()).toBeVisible();
  await visitor.getByLabel("New password", { exact: true }).fill("nine green umbrellas");
  await visitor.getByRole("button", { name: "Save the password" }).click();
  await expect(visitor.getByText("Your new password is set.")).toBeVisible();

  await expectOut(page);
  await tryToSignIn(visitor, email, newcomersPassword);
  await expect(visitor.getByText(refusal)).toBeVisible();
  await tryToSignIn(visitor, email, "nine green umbrellas");
  await expect(visitor).toHaveURL(/\/nordwind\/reseller$/);
  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { name: "This link works no more" })).toBeVisible();
});

test("asking for a new password tells nobody whether the account exists", async ({ page }) => {
  const email = `nobody-${unique()}@kontor.example`;
  await page.goto("/reset-password");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
  await openMail(page, email, /No account for this e-mail|Kein Konto/);
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
  await expect(page.getByRole("button", { name: /^Open .*, Reseller/ })).toBeHidden();
  for (const path of ["/nordwind/reseller", "/nordwind/reseller/orders"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(403);
    await expect(page.getByRole("heading", { name: "Not allowed" })).toBeVisible();
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

test("signing in leads to no other site", async ({ browser, baseURL }) => {
  const elsewhere = [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/%5Cevil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
  ];
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  for (const next of elsewhere) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await tryToSignIn(page, "support@nordwind.example", password);
    await expect(page, next).not.toHaveURL(/sign-in/);
    expect(new URL(page.url()).origin, next).toBe(new URL(baseURL ?? "").origin);
    await expect(page, next).toHaveURL(/\/nordwind\/provider$|\/%5Cevil\.example$/);
    await context.clearCookies();
  }
  await context.close();
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

/** The demo's people chose German; the words here are English. */
const speakEnglish = (page: Page) =>
  page.context().addCookies([{ name: "kontor-locale", value: "en", url: new URL("/", page.url()).href }]);

async function signedInElsewhere(page: Page, email: string): Promise<Page> {
  const context = await page.context().browser()?.newContext({ locale: "en-GB" });
  if (!context) throw new Error("no browser");
  const other = await context.newPage();
  await signInOn(other, email, newcomersPassword);
  return other;
}

async function expectOut(page: Page) {
  await page.goto("/nordwind/reseller/customers");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
}

const letIdle = (email: string, time: string) =>
  database.rows(
    "nordwind",
    "update sessions set last_seen_at = now() - $2::interval where user_id = (select id from users where email = $1)",
    [email, time],
  );

const setRoles = (email: string, ...roles: string[]) =>
  database.rows("nordwind", "update memberships set roles = $2 where email = $1", [email, roles]);
