import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const catalogue = "/nordwind/provider/catalogue";

/** Opens the catalogue, and waits until its table listens: the box that ticks all rows comes with the scripts. */
async function open(page: Page) {
  await page.goto(catalogue);
  await expect(page.getByRole("columnheader").first().getByRole("checkbox")).toBeVisible();
  return page.locator("tbody tr");
}

const ticked = (page: Page) => page.locator("tbody .tick:checked").count();

test("a list is gone through, ticked and opened by keyboard, unless its keys are turned off", async ({
  as,
}) => {
  const page = await as("admin@nordwind.example");
  const rows = await open(page);
  const link = (at: number) => rows.nth(at).getByRole("link");

  await page.keyboard.press("j");
  await expect(link(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(rows.nth(1).getByRole("checkbox")).toBeChecked();
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(link(0)).toBeFocused();
  expect(await ticked(page)).toBe(1);

  const search = page.getByRole("searchbox").last();
  await search.pressSequentially("jx");
  await expect(search).toHaveValue("jx");
  await expect(rows).toHaveCount(0);
  await search.fill("");
  await expect(link(4)).toBeVisible();

  await page.evaluate(() => localStorage.setItem("kontor-keys", "off"));
  await link(4).focus();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await expect(link(4)).toBeFocused();
  expect(await ticked(page)).toBe(0);

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/catalogue\/[0-9a-f-]{36}$/);
});

test("keys go on from one list of a page to the next, also after a click on a box", async ({ as }) => {
  const page = await as("admin@alpha-it.example");
  await page.goto("/nordwind/reseller/customers?q=Kornspeicher");
  await page.getByRole("link", { name: /Kornspeicher/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Kornspeicher/ })).toBeVisible();
  const links = page.locator(".table-list tbody .row-link");
  await expect.poll(() => page.locator(".table-list").count()).toBeGreaterThan(1);
  const count = await links.count();
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator(".row-link:focus")).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  for (let at = 0; at < count; at += 1) await page.keyboard.press("j");
  await expect(links.last()).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.nth(count - 2)).toBeFocused();

  const provider = await as("admin@nordwind.example");
  const rows = await open(provider);
  await rows.nth(2).getByRole("checkbox").click();
  await provider.keyboard.press("j");
  await expect(rows.nth(3).getByRole("link")).toBeFocused();
});

test("a search whose field is called like a property of a form is followed", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.goto("/nordwind/provider/settings/audit");
  await page.getByLabel("Action").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/[?&]action=\w/);
});

test("boxes between two clicks with Shift become what the second one is", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  const rows = await open(page);
  const box = (at: number) => rows.nth(at).getByRole("checkbox");

  await box(1).click();
  await box(4).click({ modifiers: ["Shift"] });
  expect(await ticked(page)).toBe(4);
  await box(5).click();
  expect(await ticked(page)).toBe(5);
  await box(2).click({ modifiers: ["Shift"] });
  expect(await ticked(page)).toBe(1);
  await expect(box(1)).toBeChecked();
});

test("a row that was clicked is marked until its page is there", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  const rows = await open(page);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/catalogue\/[0-9a-f-]{36}/, async (route) => {
    await held;
    await route.continue();
  });

  await rows.nth(2).getByRole("link").click();
  await expect(rows.nth(2).getByRole("link")).toHaveAttribute("data-way");
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "true");
  await expect(page).toHaveURL(new RegExp(`${catalogue}$`));
  answer();
  await expect(page).toHaveURL(/catalogue\/[0-9a-f-]{36}$/);
  await expect(page.locator("a[data-way]")).toHaveCount(0);
  await expect(page.getByRole("main")).not.toHaveAttribute("aria-busy");
});

test("sixteen rows stand on a screen below one row of tools", async ({ as }) => {
  const seen = async (path: string, width: number, height: number) => {
    const page = await as("admin@alpha-it.example", { viewport: { width, height } });
    await page.goto(path);
    return page.locator("tbody tr").evaluateAll((rows) => {
      const heights = rows.map((row) => row.getBoundingClientRect().height).toSorted((a, b) => a - b);
      const toolbar = document.querySelector(".toolbar")?.getBoundingClientRect().height ?? 0;
      return { height: heights[Math.floor(heights.length / 2)] ?? 0, toolbar };
    });
  };
  // What stands above the list leaves 620 of 900 px.
  expect((await seen("/nordwind/reseller/customers", 1280, 900)).height).toBeLessThan(620 / 16);
  for (const list of ["customers", "orders", "catalogue", "enquiries"]) {
    const { height, toolbar } = await seen(`/nordwind/reseller/${list}`, 1280, 900);
    expect(height, list).toBeLessThan(650 / 16);
    expect(toolbar, list).toBeLessThan(44);
  }
});

test("eight entries stand whole on the first screen of a phone, and what is made in a list lies at the thumb", async ({
  as,
}) => {
  const viewport = { width: 360, height: 780 };
  const provider = await as("admin@nordwind.example", { viewport });
  const seller = await as("admin@alpha-it.example", { viewport });
  for (const [page, path] of [
    [seller, "/nordwind/reseller/catalogue"],
    [seller, "/nordwind/reseller/orders"],
    [provider, "/nordwind/provider/catalogue"],
    [provider, "/nordwind/provider/customers"],
  ] as const) {
    await page.goto(path);
    const whole = await page
      .locator(".table-list")
      .last()
      .locator("tbody tr")
      .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    expect(whole, path).toBeGreaterThanOrEqual(8);
  }

  const create = provider.getByRole("link", { name: "New customer" });
  const place = await create.boundingBox();
  expect(place?.height).toBeGreaterThanOrEqual(44);
  expect(place?.y).toBeGreaterThan(700);
  const tick = provider.locator("tbody tr").first().getByRole("checkbox");
  await tick.check();
  await expect(provider.getByRole("region", { name: "Steps for ticked rows" })).toBeVisible();
  await expect(create).toBeHidden();
  await tick.uncheck();
  await expect(create).toBeVisible();

  await seller.goto("/nordwind/reseller/catalogue");
  await expect(seller.getByRole("link", { name: "What changed" })).toBeHidden();
  await seller.getByRole("button", { name: "More" }).click();
  await seller.getByRole("link", { name: "What changed" }).click();
  await expect(seller).toHaveURL(/catalogue\/changes$/);
});

test("a list follows what is typed, and loses none of it when answers come late", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await open(page);
  const field = page.getByRole("search").last().getByRole("searchbox");
  const count = page.getByRole("main").getByRole("status").first();
  const before = await count.textContent();
  // The first answer comes after more was typed.
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/catalogue\?.*q=c(?:&|$)/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(/catalogue\?.*q=c(?:&|$)/);
  await field.pressSequentially("c");
  await asked;
  await field.pressSequentially("loud");
  answer();
  await expect(page).toHaveURL(/[?&]q=cloud(?:&|$)/);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("cloud");
  await expect(count).not.toHaveText(before ?? "");
  await field.press("End");
  await field.pressSequentially("-");
  await expect(page).toHaveURL(/[?&]q=cloud-/);
  await expect(field).toHaveValue("cloud-");

  await page.getByRole("link", { name: "Show all" }).or(page.locator("tbody .row-link")).first().focus();
  await page.goBack();
  await expect(page).not.toHaveURL(/catalogue\?/);
});

test("a list is searched by Enter where no script runs", async ({ as }) => {
  const page = await as("admin@nordwind.example", { javaScriptEnabled: false });
  await page.goto(catalogue);
  await page.getByRole("search").last().getByRole("searchbox").fill("cloud");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/catalogue\?q=cloud$/);
  await expect(page.getByRole("search").last().getByRole("searchbox")).toHaveValue("cloud");
});

test("filters of a phone stand in one drawer, and what is on is taken away by one click", async ({ as }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await as("admin@nordwind.example", {
      viewport: { width: 360, height: 780 },
      javaScriptEnabled,
    });
    await page.goto(catalogue);
    const kind = page.getByRole("combobox", { name: "Kind" });
    await expect(kind).toBeHidden();
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await kind.selectOption({ label: "Service" });
    if (javaScriptEnabled) await expect(page).toHaveURL(/catalogue\?kind=service$/);
    await page.keyboard.press("Escape");
    if (!javaScriptEnabled) {
      await page.getByRole("search").last().getByRole("searchbox").press("Enter");
      await expect(page).toHaveURL(/kind=service/);
    }
    await expect(kind).toBeHidden();
    await expect(page.getByRole("button", { name: "Filters (1)" })).toBeVisible();
    await page
      .getByRole("list", { name: "Filtered by" })
      .getByRole("link", { name: /^Service/ })
      .click();
    await expect(page).not.toHaveURL(/kind=service/);
    await expect(page.getByRole("button", { name: "Filters", exact: true })).toBeVisible();
  }
});

test("a filter that is taken away hands the focus on, to the next one and then to the search", async ({
  as,
}) => {
  const page = await as("admin@nordwind.example", { viewport: { width: 360, height: 780 } });
  await page.goto(`${catalogue}?state=active&kind=service`);
  await expect(page.getByRole("columnheader").first().getByRole("checkbox")).toBeVisible();
  const filters = page.getByRole("list", { name: "Filtered by" }).getByRole("link");
  await expect(filters).toHaveCount(2);
  await filters.first().press("Enter");
  await expect(page).not.toHaveURL(/state=/);
  await expect(filters).toHaveCount(1);
  await expect(filters).toBeFocused();
  await filters.press("Enter");
  await expect(page).not.toHaveURL(/kind=/);
  await expect(page.getByRole("search").last().getByRole("searchbox")).toBeFocused();
});

test("all that a list is narrowed by is kept by a further choice, and what is taken away stays so", async ({
  as,
}) => {
  const admin = "admin@nordwind.example";
  const plain = await as(admin, { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  await plain.goto(`${catalogue}?price=missing`);
  await plain.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Service" });
  await plain.getByRole("search").last().getByRole("button", { name: "Search" }).click();
  await expect(plain).toHaveURL(/kind=service/);
  await expect(plain).toHaveURL(/price=missing/);

  const page = await as(admin);
  await page.goto("/nordwind/provider/orders?state=all&from=2020-01-02");
  await expect(page.getByLabel("Placed from")).toHaveValue("2020-01-02");
  const filters = page.getByRole("list", { name: "Filtered by" }).getByRole("link");
  await expect(filters).toHaveCount(1);
  await filters.click();
  await expect(page).not.toHaveURL(/from=/);
  await expect(page.getByLabel("Placed from")).toHaveValue("");
  await expect(filters).toHaveCount(0);
});
