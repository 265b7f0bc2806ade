import { expect, test } from "./fixtures";

const storefront = "/nordwind/r/alpha-it";
const seller = "Alpha IT Systemhaus";

test("a storefront and its sign-in name the reseller, and nothing else", async ({ browser }) => {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  for (const path of [storefront, `${storefront}/ask`, `${storefront}?q=nothing+of+this+name`]) {
    await page.goto(path);
    await expect(page, path).toHaveTitle(new RegExp(`· ${seller}$`));
    expect(await page.title()).not.toContain("Kontor");
    expect(await page.locator('link[rel="icon"]').getAttribute("href")).toMatch(
      /^(data:image\/svg\+xml,|\/nordwind\/r\/alpha-it\/logo\?)/,
    );
  }
  await page.goto(storefront);
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveTitle(`Sign in · ${seller}`);
  await page.getByRole("link", { name: /forgot/i }).click();
  await expect(page).toHaveTitle(new RegExp(`· ${seller}$`));
  await page.getByRole("banner").getByRole("link", { name: seller }).click();
  await expect(page).toHaveURL(new RegExp(`${storefront}$`));
  await context.close();
});

test("where somebody came from is believed only where a shop is", async ({ page }) => {
  for (const from of [
    "//evil.example",
    "https://evil.example",
    "/nordwind/r/nobody",
    "/nordwind/../x",
    "/dev",
  ]) {
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`);
    await expect(page, from).toHaveTitle("Sign in · Kontor");
  }
  await page.goto("/sign-in?from=/nordwind");
  await expect(page).not.toHaveTitle(/Kontor/);
});

test("who is signed in is greeted on public pages, and need not type who asks", async ({ as }) => {
  const page = await as("it@muster-gmbh.example");
  await page.goto(`${storefront}/ask`);
  const greeting = page.getByRole("link", { name: /^Hello, \S/ });
  await expect(greeting).toBeVisible();
  await expect(page.getByLabel("E-mail", { exact: true })).toHaveValue("it@muster-gmbh.example");
  await expect(page.getByLabel("Company", { exact: true })).toHaveValue("Muster GmbH");
  await expect(page.getByLabel("Your name", { exact: true })).not.toHaveValue("");
  await greeting.click();
  await expect(page).toHaveURL(/\/nordwind\/account$/);
  await expect(page).toHaveTitle(new RegExp(`· ${seller}$`));
  await page.locator("summary", { hasText: "your account" }).click();
  await page.getByRole("link", { name: "Your sessions" }).click();
  await expect(page).toHaveTitle(`Your sessions · ${seller}`);
});
