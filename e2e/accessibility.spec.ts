import type { Page } from "@playwright/test";
import {
  expectAccessible,
  expectTablesToFit,
  expectToFit,
  expectWellFormed,
  faultsOf,
  inGerman,
  pixelsBeyond,
  tablesBeyond,
} from "./accessibility/checks";
import { plantFaults } from "./accessibility/planted";
import { recordsIn } from "./accessibility/records";
import { visits } from "./accessibility/visits";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import { fill, listRoutes } from "./matrix/routes";

const database = new Database();
let values: Record<string, string>;

test.beforeAll(async () => {
  await database.open();
  values = await recordsIn(database);
});
test.afterAll(() => database.close());

test("every page of the route tree is looked at", () => {
  expect(Object.keys(visits).sort()).toEqual(listRoutes().pages);
});

for (const [route, { as: person, query, params, status = 200 }] of Object.entries(visits)) {
  test(`${route} is accessible`, async ({ onlooker }) => {
    const page = await onlooker(person);
    const path = fill(route, { ...values, ...params?.(values) }) + (query?.(values) ?? "");
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    await expectWellFormed(page, "en");
    await expectAccessible(page);
    await inGerman(page);
    await page.goto(path);
    await expectWellFormed(page, "de");
    await expectToFit(page);
    await expectTablesToFit(page);
  });
}

test("a fault of each kind is found, where it shows", async ({ onlooker }) => {
  const page = await onlooker("guest");
  await page.goto("/sign-in");
  await plantFaults(page);
  const found = Object.entries(await faultsOf(page)).map(([look, faults]) => [
    look,
    faults.map((fault) => fault.split(" ", 2).join(" ")).sort(),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    "1280 light": ["color-contrast #light", "label #unnamed"],
    "1280 dark": ["color-contrast #dark"],
    "360 dark": ["color-contrast #dark"],
    "360 light": ["color-contrast #light", "label #narrow", "label #unnamed"],
  });
  expect(await pixelsBeyond(page)).toBeGreaterThan(0);
  expect(await tablesBeyond(page)).toEqual(["Wide"]);
});

test("the same page speaks both languages", async ({ as }) => {
  const page = await as("product@nordwind.example");
  await page.goto("/nordwind/provider/catalogue/new");
  await expect(page).toHaveTitle("New item · Kontor");
  await inGerman(page);
  await page.reload();
  await expect(page).toHaveTitle("Neuer Artikel · Kontor");
  await expect(page.getByRole("link", { name: "Katalog", exact: true }).first()).toBeVisible();
});

test("what is refused or not there is accessible too", async ({ as }) => {
  const page = await as("auditor@nordwind.example");
  for (const [path, status] of [
    ["/nordwind/provider/portfolios/new", 403],
    ["/nordwind/provider/orders/nothing", 404],
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(status);
    await expectWellFormed(page, "en");
    await expectAccessible(page);
  }
});

test("pages that find nothing, and the other steps of a form, are accessible too", async ({
  as,
  browser,
}) => {
  const guests = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const seller = await as("admin@alpha-it.example");
  const paths: [Page, string][] = [
    [guests, "/reset-password"],
    [guests, "/reset-password?sent=1"],
    [guests, "/invitation"],
    [guests, "/nordwind?q=nothing+of+this+name"],
    [seller, "/nordwind/reseller/orders/new"],
    [seller, "/nordwind/reseller/catalogue?q=nothing+of+this+name"],
  ];
  for (const [page, path] of paths) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectWellFormed(page, "en");
    await expectAccessible(page);
  }
  await guests.context().close();
});

test("the steps of an import are accessible", async ({ as }) => {
  const page = await as("product@nordwind.example");
  const buffer = Buffer.from("name;price;sku\nLamp;19,90;A11Y-1\nDesk;none;A11Y-2\n;4,00;A11Y-3\n");
  await page.goto("/nordwind/provider/catalogue/import");
  await page.getByLabel("File").setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Upload and go on" }).click();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
});

test("open menus and blocks are accessible", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.goto(fill("/[tenant]/provider/portfolios/[portfolio]/changes", values));
  await page.goto(fill("/[tenant]/provider/resellers/[reseller]", values));
  const name = await database.value(
    "nordwind",
    "select name from memberships where email = 'admin@nordwind.example'",
  );
  await page.getByRole("banner").getByText(name).first().click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await expectAccessible(page, [1280]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await page.getByRole("main").getByText("More", { exact: true }).click();
  await page.getByRole("button", { name: "Suspend", exact: true }).click();
  await expect(page.getByRole("button", { name: "Suspend now" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByRole("link", { name: "Catalogue" })).toBeVisible();
  await expectAccessible(page, [360]);
});

test("a form with errors says them, keeps what was typed, and is accessible", async ({ as }) => {
  const page = await as("admin@alpha-it.example");
  await page.goto("/nordwind/reseller/customers/new");
  await page.getByLabel("Contact person").fill("Erika Beispiel");
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByRole("button", { name: "Create customer" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Please check what you entered." })).toBeVisible();
  await expect(page.getByLabel("Company name")).toBeFocused();
  await expect(page.getByLabel("Company name")).toHaveAccessibleDescription(/Please fill in this field\./);
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/This is not an e-mail address\./);
  await expect(page.getByLabel("E-mail")).toHaveValue("not an address");
  await expect(page.getByLabel("Contact person")).toHaveValue("Erika Beispiel");
  await expectAccessible(page);
});

test("signing in, skipping to the content and filling in a form need no mouse", async ({ page }) => {
  const reach = async (name: string, role: "link" | "button" | "textbox") => {
    const wanted = page.getByRole(role, { name, exact: true });
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await page.goto("/sign-in");
  await reach("E-mail", "textbox");
  await page.keyboard.type("admin@beta-systems.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("kontor-demo-2026");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/nordwind\/reseller$/);
  await page
    .context()
    .addCookies([{ name: "kontor-locale", value: "en", url: new URL("/", page.url()).href }]);

  await page.goto("/nordwind/reseller/customers/new");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await reach("Company name", "textbox");
  await page.keyboard.type("Tastatur GmbH");
  await reach("Create customer", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The customer was created.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Tastatur GmbH" })).toBeVisible();
});
