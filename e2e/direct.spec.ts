import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import { openMail, unique } from "./newcomers";
import { type Language, wordsOf } from "./words";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());
const readers = [
  { javaScriptEnabled: true, viewport: { width: 1280, height: 800 }, language: "en" },
  { javaScriptEnabled: true, viewport: { width: 360, height: 740 }, language: "de" },
  { javaScriptEnabled: false, viewport: { width: 1280, height: 800 }, language: "de" },
  { javaScriptEnabled: false, viewport: { width: 360, height: 740 }, language: "en" },
] as const satisfies { language: Language; javaScriptEnabled: boolean; viewport: object }[];

/** The direct customer of a name, made by the person whose page it is, on its record. */
async function createDirect(page: Page, name: string) {
  const say = wordsOf(page);
  await page.goto("/nordwind/provider/customers/new");
  await page.getByLabel(say("customers.name")).fill(name);
  await page.getByRole("button", { name: say("customers.create") }).click();
  await expect(page.getByText(say("notices.customer-created"))).toBeVisible();
}

const quantities = (page: Page) => page.getByRole("spinbutton");

for (const reader of readers) {
  const { javaScriptEnabled, viewport, language } = reader;
  const how = `${viewport.width} px, ${javaScriptEnabled ? "with" : "without"} scripts, ${language}`;

  test(`sales orders for a direct customer, and answers what delivery asks (${how})`, async ({ as }) => {
    const sales = await as("sales@nordwind.example", reader);
    const say = wordsOf(sales);
    const customer = `Direkt ${unique()} AG`;
    await createDirect(sales, customer);
    await sales.getByRole("link", { name: say("customers.newOrder") }).click();
    await expect(sales.getByRole("heading", { level: 1 })).toContainText(customer);
    await sales.getByRole("searchbox", { name: say("orders.searchOffers") }).fill("WP-NB14");
    await sales.getByRole("button", { name: say("orders.searchButton"), exact: true }).click();
    await expect(sales).toHaveURL(/q=WP-NB14/);
    await quantities(sales).nth(0).fill("3");
    await sales
      .getByRole("button", { name: say("orders.toReview") })
      .first()
      .click();
    await expect(sales.getByText(/Margin|Marge|Transfer/)).toHaveCount(0);
    await sales.getByLabel(say("orders.reference")).fill("Direct 7");
    await sales.getByRole("button", { name: say("orders.place"), exact: true }).click();
    await expect(sales.getByText(say("notices.order-placed"))).toBeVisible();
    await expect(sales.getByText("Direct 7")).toBeVisible();
    await expect(sales.getByText(/Margin|Marge|Transfer/)).toHaveCount(0);
    const order = new URL(sales.url()).pathname;
    const heading = await sales.getByRole("heading", { level: 1 }).textContent();
    const [number = "no number"] = /O-\d+-\d+/.exec(heading ?? "") ?? [];
    const placed = await database.row<{ model: string; list: string; asked: string }>(
      "nordwind",
      `select o.model, f.one_time * 3 as list, o.one_time_total as asked from orders o
         join order_lines l on l.order_id = o.id join offers f on f.id = l.offer_id where o.id = $1 and o.reseller_id is null`,
      order.split("/").at(-1),
    );
    expect(placed).toEqual({ model: "direct", list: placed.asked, asked: placed.list });

    const delivery = await as("delivery@nordwind.example", reader);
    await delivery.goto(order);
    await delivery.getByText(say("ui.more"), { exact: true }).click();
    await delivery.getByRole("button", { name: say("orders.ask"), exact: true }).click();
    await delivery.getByRole("textbox", { name: say("orders.question") }).fill("Which colour?");
    await delivery.getByRole("button", { name: say("orders.askNow") }).click();
    await expect(delivery.getByText(say("notices.order-asked"))).toBeVisible();

    await openMail(sales, "sales@nordwind.example", new RegExp(number));
    await expect(sales.getByRole("link", { name: new RegExp(order) })).toBeVisible();
    await sales.goto(order);
    await sales.getByRole("button", { name: say("orders.answer"), exact: true }).click();
    await sales.getByRole("textbox", { name: say("orders.yourAnswer") }).fill("Black");
    await sales.getByRole("button", { name: say("orders.answerNow") }).click();
    await expect(sales.getByText(say("notices.order-answered"))).toBeVisible();

    await delivery.goto(order);
    await delivery.getByRole("button", { name: say("orders.confirm"), exact: true }).click();
    await expect(delivery.getByText(say("notices.order-confirmed"))).toBeVisible();

    await sales.goto(order);
    await sales.getByRole("button", { name: say("orders.reorder") }).click();
    await expect(sales.getByRole("button", { name: say("orders.place"), exact: true })).toBeVisible();
    await sales.goto("/nordwind/provider/orders/baskets");
    await expect(sales.getByRole("link", { name: customer })).toBeVisible();
  });
}

test("an account manager is offered only the direct customers in its care, and the admin no reseller's", async ({
  as,
}) => {
  const admin = await as("admin@nordwind.example");
  await admin.goto("/nordwind/provider/orders/new?q=muster");
  await expect(admin.getByText("No customer to choose")).toBeVisible();
  await admin.goto("/nordwind/provider/orders/new?q=klinik");
  await expect(admin.getByRole("link", { name: /Klinik/ }).first()).toBeVisible();
  const account = await as("account@nordwind.example");
  // Whoever sees some companies' orders only has nobody to narrow them by.
  await account.goto("/nordwind/provider/orders?seller=alpha");
  await account.getByText("More filters", { exact: true }).click();
  await expect(account.getByLabel("Placed from")).toBeVisible();
  await expect(account.getByLabel("Reseller", { exact: true })).toHaveCount(0);
  const others = await database.rows<{ id: string }>(
    "nordwind",
    `select id from customers c where reseller_id is null and not exists (select from customer_assignments a
       join memberships m on m.id = a.membership_id where a.customer_id = c.id and m.email = 'account@nordwind.example')`,
  );
  expect(others.length).toBeGreaterThan(0);
  for (const { id } of others) {
    const answer = await account.goto(`/nordwind/provider/orders/new?customer=${id}`);
    expect(answer?.status()).toBe(404);
  }
});
