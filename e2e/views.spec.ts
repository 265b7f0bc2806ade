import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility/checks";
import { expect, test } from "./fixtures";
import { speak, wordsOf } from "./words";

const orders = "/nordwind/provider/orders";

/** Opens the menu of a list's views, and waits until they are there. */
async function openViews(page: Page) {
  const menu = page.locator(".toolbar details.menu", { hasText: String(wordsOf(page)("views.menu")) });
  await expect(async () => {
    if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open)))
      await menu.locator("summary").click();
    await expect(menu.getByRole("link", { name: wordsOf(page)("views.all") })).toBeVisible({ timeout: 2000 });
  }).toPass();
  return menu;
}

async function saveView(page: Page, name: string, boxes: string[] = []) {
  const t = wordsOf(page);
  await page.getByLabel(t("views.name"), { exact: true }).last().fill(name);
  for (const box of boxes) await page.getByRole("checkbox", { name: t(box) }).check();
  await page.getByRole("button", { name: t("views.saveNow") }).click();
  await expect(page.getByRole("status").filter({ hasText: t("notices.view-saved") })).toBeVisible();
}

test("a list is kept under a name, brought back by one click, and opened with it from the rail", async ({
  as,
}) => {
  const page = await as("delivery@nordwind.example");
  await page.goto(`${orders}?state=confirmed&q=a`);
  const menu = await openViews(page);
  await expect(menu).toContainText("No saved views yet");
  await menu.getByRole("link", { name: "Save or change views" }).click();
  await saveView(page, "To deliver", ["views.start"]);
  await expect(page).toHaveURL(/\/orders\?(?=.*state=confirmed)(?=.*q=a)/);

  const rail = page.getByRole("navigation", { name: "Provider" }).getByRole("link", { name: /^Orders/ });
  await rail.click();
  await expect(page).toHaveURL(`${orders}?q=a&state=confirmed`);
  await expect(rail).toHaveAttribute("aria-current", "page");
  await (await openViews(page)).getByRole("link", { name: "Without a view" }).click();
  await expect(page).toHaveURL(new RegExp(`${orders}$`));
  await page.reload();
  await (await openViews(page)).getByRole("link", { name: "To deliver" }).click();
  await expect(page).toHaveURL(`${orders}?q=a&state=confirmed`);
});

test("views are renamed, replaced and deleted, and a list opens as usual again", async ({ as }) => {
  const page = await as("support@nordwind.example");
  await page.goto("/nordwind/provider/views/customers?state=locked");
  await saveView(page, "Locked", ["views.start"]);
  await page.goto("/nordwind/provider/views/customers?q=gmbh");
  await saveView(page, "Companies");
  await page.goto("/nordwind/provider/views/customers?q=muster");
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  const entry = (name: string) =>
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name, exact: true }) })
      .last();

  await page.getByLabel("Name", { exact: true }).last().fill("Locked");
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByText("There is a view with this name already").first()).toBeVisible();

  await entry("Locked").getByText("Change “Locked”").click();
  await entry("Locked").getByLabel("Name", { exact: true }).fill("On hold");
  await entry("Locked")
    .getByRole("button", { name: /^Rename/ })
    .click();
  await expect(entry("On hold")).toContainText("Opens the list");

  await entry("Companies").getByText("Change “Companies”").click();
  await entry("Companies")
    .getByRole("button", { name: /^Replace by the present list/ })
    .click();
  await expect(page.getByText("The view now shows what the list shows.")).toBeVisible();
  await expect(entry("Companies").getByRole("link", { name: "Companies" })).toHaveAttribute(
    "href",
    /q=muster$/,
  );

  const rail = page.getByRole("navigation", { name: "Provider" }).getByRole("link", { name: "Customers" });
  await expect(rail).toHaveAttribute("href", /customers\?state=locked$/);
  await entry("On hold")
    .getByRole("button", { name: /^No longer open with it/ })
    .click();
  await expect(rail).toHaveAttribute("href", /customers$/);
  await entry("On hold").getByText("Change “On hold”").click();
  await entry("On hold")
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(page.getByRole("link", { name: "On hold" })).toHaveCount(0);
});

test("rows are as high as this browser chose, with the first answer and without script", async ({ as }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await as("auditor@nordwind.example", { javaScriptEnabled });
    const height = () =>
      page
        .locator("tbody tr")
        .first()
        .evaluate((row) => row.getBoundingClientRect().height);
    await page.goto(`${orders}?state=all`);
    const dense = await height();
    await page.goto("/nordwind/provider/views/orders?state=all");
    await page.getByRole("radio", { name: /^Comfortable/ }).check();
    await page.getByRole("button", { name: "Use this height" }).click();
    await expect(page).toHaveURL(/orders\?state=all$/);
    await expect.poll(height).toBeGreaterThan(dense);
    await page.reload();
    expect(await height()).toBeGreaterThan(dense);
  }
});

test("an admin shares a view with the company, which colleagues see and cannot change, without script as well", async ({
  as,
}) => {
  const admin = await as("admin@alpha-it.example", { javaScriptEnabled: false });
  await speak(admin, "de");
  await admin.goto("/nordwind/reseller/customers?q=muster");
  await admin.locator(".toolbar").getByText("Ansichten", { exact: true }).click();
  await expect(admin.getByText("Wird geladen …").last()).toBeHidden();
  await admin.getByRole("link", { name: "Ansichten speichern oder ändern" }).click();
  await saveView(admin, "Für alle", ["views.share"]);
  await expect(admin).toHaveURL(/\/customers\?q=muster/);

  const colleague = await as("assistant@alpha-it.example");
  await colleague.goto("/nordwind/reseller/customers");
  await (await openViews(colleague)).getByRole("link", { name: "Für alle" }).click();
  await expect(colleague).toHaveURL(/\/customers\?q=muster$/);
  await colleague.goto("/nordwind/reseller/views/customers");
  await expect(colleague.getByRole("link", { name: "Für alle" })).toBeVisible();
  await expect(colleague.getByText("Change “Für alle”")).toHaveCount(0);
  await expect(colleague.getByRole("checkbox", { name: "Share with everybody" })).toHaveCount(0);

  const sibling = await as("admin@beta-systems.example");
  await sibling.goto("/nordwind/reseller/views/customers");
  await expect(sibling.getByText("No saved views yet")).toBeVisible();
});
