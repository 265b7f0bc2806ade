import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import {
  accept,
  invitationLink,
  invite,
  newcomer,
  newcomersPassword,
  newReseller,
  unique,
} from "./newcomers";
import { formOf, send } from "./rendered-form";
import { createCustomer } from "./story/reseller";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

const edited = /Somebody else saved this record while you were editing\./;

test("fifty submissions of one order form are one order, and everybody ends on it", async ({ as }) => {
  const page = await as("admin@alpha-it.example", { javaScriptEnabled: false });
  await createCustomer(page, `Eilig ${unique()} GmbH`);
  await page.getByRole("link", { name: "New order" }).click();
  await page
    .getByRole("spinbutton", { name: /^Quantity of/ })
    .first()
    .fill("2");
  await page.getByRole("button", { name: "Check the order" }).click();
  const form = await formOf(page.getByRole("button", { name: "Place order" }));
  const before = Number(await database.value("nordwind", "select count(*) from orders"));

  const answers = await Promise.all(Array.from({ length: 50 }, () => send(page.request, form)));

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  const places = new Set(answers.map(({ location }) => location));
  expect(places.size).toBe(1);
  const [place = ""] = places;
  expect(place).toMatch(/^\/nordwind\/reseller\/orders\/[\w-]+\?notice=order-placed$/);
  expect(Number(await database.value("nordwind", "select count(*) from orders"))).toBe(before + 1);
  const id = place.split(/[/?]/).at(-2);
  expect(await database.value("nordwind", "select count(*) from order_lines where order_id = $1", id)).toBe(
    "1",
  );
  await page.goto(place);
  await expect(page.getByText("The order was placed.")).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`the second of two editors of an item is told, and loses nothing (${mode})`, async ({ as }) => {
    const name = `Bench ${unique()}`;
    const first = await as("product@nordwind.example", { javaScriptEnabled });
    await first.goto("/nordwind/provider/catalogue/new");
    await first.getByRole("textbox", { name: "SKU", exact: true }).fill(`B-${unique()}`);
    await first.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await first.getByRole("button", { name: "Create item" }).click();
    await expect(first.getByRole("heading", { level: 1, name })).toBeVisible();
    const path = new URL(first.url()).pathname;
    const second = await as("admin@nordwind.example", { javaScriptEnabled });
    for (const page of [first, second]) await page.goto(`${path}/edit`);

    await first.getByLabel("Manufacturer").fill("First Works");
    await first.getByRole("button", { name: "Save" }).click();
    await expect(first.getByText("Saved.")).toBeVisible();
    await second.getByLabel("Manufacturer").fill("Second Works");
    await second.getByRole("button", { name: "Save" }).click();

    await expect(second.getByText(edited)).toBeVisible();
    await expect(second.getByLabel("Manufacturer")).toHaveValue("Second Works");
    expect(await manufacturerOf(name)).toBe("First Works");
    await second.getByRole("button", { name: "Save" }).click();
    await expect(second.getByText("Saved.")).toBeVisible();
    expect(await manufacturerOf(name)).toBe("Second Works");
  });

  test(`the second of two editors of an address is told, and loses nothing (${mode})`, async ({ as }) => {
    const name = `Bank ${unique()} GmbH`;
    const first = await as("admin@alpha-it.example", { javaScriptEnabled });
    await first.goto("/nordwind/reseller/customers/new");
    await first.getByLabel("Company name").fill(name);
    await first.getByLabel("City").fill("Köln");
    await first.getByRole("button", { name: "Create customer" }).click();
    await expect(first.getByText("The customer was created.")).toBeVisible();
    const second = await as("sales@alpha-it.example", { javaScriptEnabled });
    await second.goto(new URL(first.url()).pathname);
    for (const page of [first, second]) await page.getByRole("link", { name: /Edit.*Köln/ }).click();

    await first.getByLabel("City").fill("Aachen");
    await first.getByRole("button", { name: "Save address" }).click();
    await expect(first.getByText("The address is saved.")).toBeVisible();
    await second.getByLabel("City").fill("Bremen");
    await second.getByLabel("Address line 2").fill("Ramp 3");
    await second.getByRole("button", { name: "Save address" }).click();

    await expect(second.getByText(edited)).toBeVisible();
    await expect(second.getByLabel("City")).toHaveValue("Bremen");
    await expect(second.getByLabel("Address line 2")).toHaveValue("Ramp 3");
    expect(await cityOf(name)).toBe("Aachen");
    await second.getByRole("button", { name: "Save address" }).click();
    await expect(second.getByText("The address is saved.")).toBeVisible();
    expect(await cityOf(name)).toBe("Bremen");
  });
}

test("of two admins who demote each other at once, one remains", async ({ as, browser }) => {
  const provider = await as("admin@nordwind.example");
  const { page: one, email: oneEmail, name } = await newReseller(browser, provider, "Standard");
  const { page: two, email: twoEmail } = await newcomer(browser, one, "/nordwind/reseller/team", "Admin");
  const demotion = async (email: string) => {
    const member = await database.value("nordwind", "select id from memberships where email = $1", email);
    const form = await formIn(
      email === oneEmail ? two : one,
      `/nordwind/reseller/team/${member}`,
      "Save roles",
    );
    return {
      ...form,
      entries: form.entries.map(([key, value]): [string, string] => [key, key === "roles" ? "sales" : value]),
    };
  };
  const [ofTwo, ofOne] = [await demotion(twoEmail), await demotion(oneEmail)];

  const answers = await Promise.all([send(one.request, ofTwo), send(two.request, ofOne)]);

  expect(answers.filter(({ location }) => location?.includes("notice=member-changed"))).toHaveLength(1);
  const members = await database.rows<{ roles: string[] }>(
    "nordwind",
    "select m.roles from memberships m join resellers r on r.id = m.reseller_id where r.name = $1 and m.closed_at is null",
    [name],
  );
  expect(members.map(({ roles }) => roles.join()).sort()).toEqual(["admin", "sales"]);
});

test("an invitation that is accepted many times at once makes one account and one membership", async ({
  as,
  browser,
}) => {
  const admin = await as("admin@alpha-it.example");
  const email = `twice-${unique()}@kontor.example`;
  await invite(admin, "/nordwind/reseller/team", email, "Sales");
  const link = await invitationLink(admin, email);
  const context = await browser.newContext({ locale: "en-GB", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill("Toni Doppel");
  await page.getByLabel("Choose a password", { exact: true }).fill(newcomersPassword);
  const form = await formOf(page.getByRole("button", { name: "Create the account and join" }));

  const answers = await Promise.all(Array.from({ length: 8 }, () => send(page.request, form)));

  expect(answers.filter(({ location }) => location === "/nordwind/reseller")).toHaveLength(1);
  expect(answers.every(({ status }) => status < 500)).toBe(true);
  const count = (sql: string) => database.value("nordwind", sql, email);
  expect(await count("select count(*) from users where email = $1")).toBe("1");
  expect(await count("select count(*) from memberships where email = $1")).toBe("1");
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This invitation works no more" })).toBeVisible();
  await context.close();
});

test("one invitation link serves one person", async ({ as, browser }) => {
  const admin = await as("admin@alpha-it.example");
  const email = `once-${unique()}@kontor.example`;
  await invite(admin, "/nordwind/reseller/team", email, "Sales");
  const link = await invitationLink(admin, email);
  const page = await accept(browser, link, "Uli Einmal");
  await expect(page).toHaveURL(/\/nordwind\/reseller$/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This invitation works no more" })).toBeVisible();
});

const cityOf = (customer: string) =>
  database.value(
    "nordwind",
    "select a.city from customer_addresses a join customers c on c.id = a.customer_id where c.name = $1",
    customer,
  );
const manufacturerOf = (name: string) =>
  database.value("nordwind", "select manufacturer from items where name = $1", name);

/** The form of a button on a page of somebody, rendered without running its scripts. */
async function formIn(page: import("@playwright/test").Page, path: string, button: string) {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      locale: "en-GB",
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
  if (!context) throw new Error("no browser");
  const still = await context.newPage();
  await still.goto(path);
  const form = await formOf(still.getByRole("button", { name: button }));
  await context.close();
  return form;
}
