import type { BrowserContext, Page } from "@playwright/test";
import { expect, signInOn, test } from "./fixtures";
import { Database } from "./matrix/database";
import { unique } from "./newcomers";
import { type Person, password } from "./people";
import { formOf, send } from "./rendered-form";
import { speakEnglish, tryToSignIn } from "./signing-in";
import { createCustomer } from "./story/reseller";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());
const seller = "sales@alpha-it.example";
const create = (page: Page) => page.getByRole("button", { name: "Create customer" }).click();
const created = (page: Page) => expect(page.getByText("The customer was created.")).toBeVisible();
const called = (name: string) =>
  database.value("nordwind", "select count(*) from customers where name = $1", name);

/** A session of its own, so that ending it disturbs no other test. */
async function signedIn(context: BrowserContext, email: Person) {
  const page = await context.newPage();
  await signInOn(page, email);
  await speakEnglish(page);
  return page;
}

const endSessions = (email: Person) =>
  database.rows(
    "nordwind",
    "update sessions set revoked_at = now() where user_id = (select id from users where email = $1)",
    [email],
  );

async function fillCustomer(page: Page, name: string) {
  await page.goto("/nordwind/reseller/customers/new");
  await page.getByLabel("Company name").fill(name);
  await page.getByLabel("City").fill("Köln");
  await page.getByLabel("Internal note").fill("Calls on Mondays\nand on Fridays");
}

async function expectCustomer(page: Page, name: string) {
  await expect(page.getByLabel("Company name")).toHaveValue(name);
  await expect(page.getByLabel("City")).toHaveValue("Köln");
  await expect(page.getByLabel("Internal note")).toHaveValue("Calls on Mondays\nand on Fridays");
}

test("a form whose session ended stays, and is sent after signing in in another tab", async ({ context }) => {
  const page = await signedIn(context, seller);
  const name = `Sitzung ${unique()} GmbH`;
  await fillCustomer(page, name);
  await endSessions(seller);
  await create(page);
  await expect(page.getByText(/Your session has ended, so nothing was saved/)).toBeVisible();
  await expectCustomer(page, name);
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Sign in again in a new tab" }).click(),
  ]);
  await tryToSignIn(tab, seller, password);
  await expect(
    tab.getByRole("heading", { name: /You are signed in again|Sie sind wieder angemeldet/ }),
  ).toBeVisible();
  await speakEnglish(page);
  await create(page);
  await created(page);
  expect(await called(name)).toBe("1");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a form whose session ended stands there again for the one who typed it alone", async ({
    context,
  }) => {
    const page = await signedIn(context, seller);
    const name = `Sitzung ${unique()} GmbH`;
    await fillCustomer(page, name);
    await endSessions(seller);
    await create(page);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await tryToSignIn(page, "assistant@alpha-it.example", password);
    await speakEnglish(page);
    await page.goto("/nordwind/reseller/customers/new");
    await expect(page.getByLabel("Company name")).toHaveValue("");

    await context.clearCookies({ name: "kontor-session" });
    await page.goto("/sign-in?next=/nordwind/reseller/customers/new");
    await tryToSignIn(page, seller, password);
    await speakEnglish(page);
    await page.goto("/nordwind/reseller/customers/new");
    await expect(page.getByText(/Your session had ended/).first()).toBeVisible();
    await expectCustomer(page, name);
    await create(page);
    await created(page);
    expect(await called(name)).toBe("1");
    // It was sent: the next form begins empty.
    await page.goto("/nordwind/reseller/customers/new");
    await expect(page.getByLabel("Company name")).toHaveValue("");
  });

  test("the review of an order keeps its words, too", async ({ context }) => {
    const page = await signedIn(context, seller);
    const customer = `Sitzung ${unique()} GmbH`;
    await createCustomer(page, customer);
    await page.getByRole("link", { name: "New order" }).click();
    await page
      .getByRole("spinbutton", { name: /^Quantity of/ })
      .first()
      .fill("2");
    await page.getByRole("button", { name: "Check the order" }).first().click();
    await page.getByLabel("Customer reference").fill("Purchase 77");
    await endSessions(seller);
    await page.getByRole("button", { name: "Place order" }).click();
    await tryToSignIn(page, seller, password);
    await speakEnglish(page);
    await page.reload();
    await expect(page).toHaveURL(/\/orders\/new\/review\?customer=/);
    await expect(page.getByLabel("Customer reference")).toHaveValue("Purchase 77");
    await page.getByRole("button", { name: "Place order" }).click();
    await expect(page.getByText("The order was placed.")).toBeVisible();
    await expect(page.getByText("Purchase 77")).toBeVisible();
  });

  test("a form that was opened in another workspace changes nothing in this one", async ({ as }) => {
    const page = await as("admin@alpha-it.example");
    const name = `Arbeitsplatz ${unique()} GmbH`;
    await fillCustomer(page, name);
    const form = await formOf(page.getByRole("button", { name: "Create customer" }));
    const elsewhere = await database.value(
      "lakeside",
      "select id from memberships where email = 'admin@alpha-it.example'",
    );
    const entries = form.entries.map(([field, value]): [string, string] => [
      field,
      field === "workspace" ? elsewhere : value,
    ]);
    expect(entries).not.toEqual(form.entries);
    const refused = await send(page.request, { ...form, entries });
    expect(refused.text).toContain("This page was opened in another workspace");
    expect(await called(name)).toBe("0");
    expect((await send(page.request, form)).location).toContain("notice=customer-created");
    expect(await called(name)).toBe("1");
  });
});

test("a form that does not get through stays, says so, and is sent once the line is back", async ({ as }) => {
  const page = await as("admin@alpha-it.example");
  const name = `Leitung ${unique()} GmbH`;
  await fillCustomer(page, name);
  await page.context().setOffline(true);
  await create(page);
  await expect(page.getByText(/Not sent: no connection/)).toBeVisible();
  await expectCustomer(page, name);
  await page.context().setOffline(false);
  await page.route("**/customers/new", (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 502, body: "" }) : route.continue(),
  );
  await create(page);
  await expect(page.getByText(/The server did not answer/)).toBeVisible();
  await expectCustomer(page, name);
  await page.unroute("**/customers/new");
  await create(page);
  await created(page);
  expect(await called(name)).toBe("1");
});

test("a file and a password that did not get through are still there", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.goto("/nordwind/provider/catalogue/import");
  const file = page.locator("input[type=file]");
  await file.setInputFiles({
    name: "prices.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("sku,name,price\nLEITUNG-1,Leitung,10\n"),
  });
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Upload and go on" }).click();
  await expect(page.getByText(/Not sent: no connection/)).toBeVisible();
  expect(await file.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe("prices.csv");
  await page.context().setOffline(false);

  await page.goto("/sessions");
  const secret = page.getByLabel("New password", { exact: true });
  await secret.fill("a much longer secret");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText(/Not sent: no connection/)).toBeVisible();
  await expect(secret).toHaveValue("a much longer secret");
  await page.context().setOffline(false);
});

test("after Back and an edit the same form is a second customer, and none is lost", async ({ as }) => {
  const page = await as("admin@alpha-it.example");
  const [first, second] = [`Zuerst ${unique()} GmbH`, `Danach ${unique()} GmbH`];
  await fillCustomer(page, first);
  await create(page);
  await created(page);
  await page.goBack();
  await page.getByLabel("Company name").fill(second);
  await create(page);
  const again = page.getByText(/This form was sent before with other content/);
  await expect(again.or(page.getByText("The customer was created."))).toBeVisible();
  if (await again.isVisible()) {
    await expect(page.getByLabel("Company name")).toHaveValue(second);
    await create(page);
    await created(page);
  }
  await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible();
  expect([await called(first), await called(second)]).toEqual(["1", "1"]);
});

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`the summary names fields in the order of the form (${mode})`, async ({ as }) => {
    const page = await as("admin@nordwind.example", { javaScriptEnabled });
    await page.goto("/nordwind/provider/resellers/new");
    await page.getByRole("button", { name: "Admit and invite" }).click();
    const links = page.getByRole("alert").getByRole("link");
    await expect(links.first()).toBeVisible();
    const tops = await links.evaluateAll((found) =>
      found.map((link) => {
        const control = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
        return control?.getBoundingClientRect().top ?? Number.NaN;
      }),
    );
    expect(tops.length).toBeGreaterThan(1);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
}

test("the box that ticks all rows says its name once", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.goto("/nordwind/provider/catalogue");
  const head = page.getByRole("columnheader").first();
  await expect(head.getByRole("checkbox")).toBeVisible();
  await expect(head).toHaveText("Select all rows");
});

test("focus stays inside the open menu of a phone, and comes back to its button", async ({ as }) => {
  const page = await as("admin@alpha-it.example", { viewport: { width: 360, height: 740 } });
  await page.goto("/nordwind/reseller/customers");
  const toggle = page.getByRole("button", { name: "Menu" });
  const menu = page.getByRole("navigation", { name: "Reseller" });
  await expect(async () => {
    await toggle.click();
    await expect(menu.getByRole("button", { name: "Close" })).toBeFocused({ timeout: 1000 });
  }).toPass();
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused !== document.body && !focused?.closest("nav[popover]");
    });
    expect(outside, `after ${at + 1} steps`).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(toggle).toBeFocused();
});
