import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility/checks";
import { expect, test } from "./fixtures";
import { speak } from "./words";

const orders = "/nordwind/provider/orders?state=all";

/** Opens the menu of a list's columns, and waits until they are there. */
async function openColumns(page: Page) {
  const menu = page.locator(".toolbar details.columns-menu");
  await expect(async () => {
    if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open)))
      await menu.locator("summary").click();
    await expect(menu.getByRole("checkbox").first()).toBeVisible({ timeout: 2000 });
  }).toPass();
  return menu;
}

const head = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: true });

/** The page as the server sends it. */
const sent = async (page: Page) => (await page.request.get(page.url())).text();

test("columns are chosen for a person and list, stay in each of their browsers, and leave colleagues alone", async ({
  as,
}) => {
  const person = "support@nordwind.example";
  const page = await as(person);
  await page.goto(orders);
  expect(await sent(page)).toContain("Muster GmbH");
  const menu = await openColumns(page);
  await expectAccessible(page, [1280]);
  await menu.getByRole("checkbox", { name: "Customer" }).uncheck();
  await menu.getByRole("checkbox", { name: "Lines" }).uncheck();
  await expect(head(page, "Lines")).toHaveCount(0);
  await expect(head(page, "Customer")).toHaveCount(0);
  await expect(menu.getByRole("checkbox", { name: "Number" })).toHaveCount(0);

  const elsewhere = await as(person, { javaScriptEnabled: false });
  await elsewhere.goto(orders);
  await expect(head(elsewhere, "Placed")).toBeVisible();
  await expect(head(elsewhere, "Customer")).toHaveCount(0);
  expect(await sent(elsewhere)).not.toContain("Muster GmbH");
  const colleague = await as("delivery@nordwind.example");
  await colleague.goto(orders);
  await expect(head(colleague, "Customer")).toBeVisible();
  await page.goto("/nordwind/provider/customers");
  await expect(head(page, "Company name")).toBeVisible();
  await expect(head(page, "Contact person")).toBeVisible();

  await page.goto(orders);
  await (await openColumns(page)).getByRole("button", { name: "Usual columns and widths" }).click();
  await expect(head(page, "Customer")).toBeVisible();
});

test("columns are chosen without script, and a view brings its own", async ({ as }) => {
  const page = await as("assistant@alpha-it.example", { javaScriptEnabled: false });
  await speak(page, "de");
  await page.goto("/nordwind/reseller/customers?q=muster");
  await page.locator(".toolbar").getByText("Spalten", { exact: true }).click();
  await page.getByRole("link", { name: "Spalten wählen" }).click();
  await page.getByRole("checkbox", { name: "Ort" }).uncheck();
  await page.getByRole("button", { name: "Diese Spalten zeigen" }).click();
  await expect(page).toHaveURL(/\/customers\?q=muster(#columns)?$/);
  await expect(head(page, "Ansprechperson")).toBeVisible();
  await expect(head(page, "Ort")).toHaveCount(0);

  await page.goto("/nordwind/reseller/views/customers?q=muster");
  await page.getByLabel("Name", { exact: true }).last().fill("Ohne Ort");
  await page.getByRole("button", { name: "Ansicht speichern" }).click();
  await page.goto("/nordwind/reseller/views/customers");
  await page.getByRole("button", { name: "Übliche Spalten und Breiten" }).click();
  await expect(head(page, "Ort")).toBeVisible();
  await page.goto("/nordwind/reseller/views/customers");
  await page.getByRole("link", { name: "Ohne Ort" }).click();
  await expect(page).toHaveURL(/hide=city/);
  await expect(head(page, "Ort")).toHaveCount(0);
  await page.getByRole("link", { name: "Aktiv", exact: true }).first().click();
  await expect(page).toHaveURL(/hide=city/);
});

test("a column is made wider by mouse and by keyboard, which stays until it is taken back", async ({
  as,
}) => {
  const person = "auditor@nordwind.example";
  const page = await as(person);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/nordwind/provider/customers");
  const edge = page.getByTitle(/^Owner: /);
  const width = (of: Page) => head(of, "Owner").evaluate((cell: HTMLElement) => cell.offsetWidth);
  await expect(edge).toBeVisible();
  await expectAccessible(page, [1280]);
  const usual = await width(page);
  const box = await edge.boundingBox();
  if (!box) throw new Error("the edge is nowhere");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await Promise.all([kept(page), page.mouse.up()]);
  const wide = await width(page);
  expect(wide).toBeGreaterThan(usual + 20);

  const elsewhere = await as(person, { javaScriptEnabled: false });
  await elsewhere.setViewportSize({ width: 1280, height: 800 });
  await elsewhere.goto("/nordwind/provider/customers");
  expect(Math.abs((await width(elsewhere)) - wide)).toBeLessThan(3);

  await page.getByTitle(/^Company name: /).focus();
  await page.keyboard.press("ArrowDown");
  await expect(edge).toBeFocused();
  await Promise.all([kept(page), page.keyboard.press("ArrowLeft")]);
  expect(await width(page)).toBeLessThan(wide);
  await expect(edge).toBeFocused();
  await Promise.all([kept(page), page.keyboard.press("Enter")]);
  await page.getByTitle(/^Company name: /).focus();
  await Promise.all([kept(page), page.keyboard.press("Enter")]);
  await page.reload();
  await expect(edge).toBeVisible();
  expect(Math.abs((await width(page)) - usual)).toBeLessThan(3);
});

/** Widths are kept by then. */
const kept = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === "PUT" && response.status() === 204);
