import type { Page, Request } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

/** Of the pages that the router asks for, nothing arrives while they are held. */
async function holdable(page: Page) {
  const held: (() => void)[] = [];
  let holds = false;
  await page.route(/\/nordwind\//, async (route) => {
    if (holds && "rsc" in route.request().headers()) await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  return {
    hold: () => {
      holds = true;
    },
    letGo: () => {
      holds = false;
      for (const go of held.splice(0)) go();
    },
    count: () => held.length,
  };
}

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const entry = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).first();

/** Opens pages of the rail one after another, each as soon as the one before is there. */
async function visit(page: Page, ...names: string[]) {
  for (const name of names) {
    await entry(page, name).click();
    await expect(title(page, name)).toBeVisible();
    await expect(page.locator("#main")).not.toHaveAttribute("aria-busy");
  }
}

/** So much later a page is doubted, and not forgotten. */
const later = (page: Page) => page.clock.fastForward(10_000);

test("what the pointer rests on or the focus stands on is fetched, and nothing else", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  const asked: string[] = [];
  const arrived: string[] = [];
  const pathOf = (request: Request) => new URL(request.url()).pathname;
  page.on("request", (request) => "rsc" in request.headers() && asked.push(pathOf(request)));
  page.on("response", (answer) => {
    const request = answer.request();
    if ("rsc" in request.headers() && !("next-router-prefetch" in request.headers()))
      arrived.push(pathOf(request));
  });
  const router = await holdable(page);
  await page.goto("/nordwind/provider");
  // Until the scripts listen, nobody hears that the pointer came.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await entry(page, "Customers").hover();
    await expect.poll(() => arrived, { timeout: 2000 }).toEqual(["/nordwind/provider/customers"]);
  }).toPass({ timeout: 60_000 });
  expect(new Set(asked)).toEqual(new Set(["/nordwind/provider/customers"]));
  router.hold();
  await entry(page, "Customers").click();
  await expect(title(page, "Customers")).toBeVisible();
  router.letGo();
});

test("a list that was just visited comes at once, and then as others changed it", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.clock.install();
  const router = await holdable(page);
  await page.goto("/nordwind/provider");
  await visit(page, "Catalogue", "Customers");
  await later(page);
  await database.rows("nordwind", "update offers set one_time = 123456789 where one_time is not null");
  router.hold();
  await entry(page, "Catalogue").click();
  await expect(title(page, "Catalogue")).toBeVisible();
  await expect(page.locator("#main")).toHaveAttribute("aria-busy");
  await expect(page.getByText("1,234,567.89").first()).toBeHidden();
  router.letGo();
  await expect(page.getByText("1,234,567.89").first()).toBeVisible();

  await database.rows("nordwind", "update offers set one_time = 98765432 where one_time is not null");
  await later(page);
  await page.goBack();
  await expect(title(page, "Customers")).toBeVisible();
  // Back and forward lead to a page of any age.
  await page.clock.fastForward(120_000);
  await page.goForward();
  await expect(page.getByText("987,654.32").first()).toBeVisible();
});

test("nothing that was seen before an own change is shown after it", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  const router = await holdable(page);
  await page.goto("/nordwind/provider");
  await visit(page, "Catalogue", "Customers");
  await entry(page, "New customer").click();
  await page.getByLabel("Company name").fill("Aaaa GmbH");
  await page.getByRole("button", { name: "Create customer" }).click();
  await expect(title(page, "Aaaa GmbH")).toBeVisible();
  router.hold();
  await entry(page, "Customers").click();
  await expect.poll(router.count).toBeGreaterThan(0);
  await expect(title(page, "Customers")).toBeHidden();
  router.letGo();
  await expect(page.getByRole("link", { name: "Aaaa GmbH" })).toBeVisible();
});

test("whoever is suspended meanwhile is told so, whatever the browser still has", async ({ as }) => {
  const page = await as("admin@beta-systems.example");
  await page.clock.install();
  await page.goto("/nordwind/reseller");
  await visit(page, "Catalogue", "Customers");
  await database.rows(
    "nordwind",
    "update resellers set state = 'suspended', sign_in_blocked = true where slug = 'beta-systems'",
  );
  await later(page);
  await entry(page, "Catalogue").click();
  await expect(page.getByRole("heading", { name: "Not allowed" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Not allowed" })).toBeVisible();
});
