import { expect, test } from "./fixtures";
import { newcomer, newcomersPassword, openMail, unique } from "./newcomers";
import { password } from "./people";
import { expectOut, refusal, tryToSignIn } from "./signing-in";

test.use({ locale: "en-GB" });

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
