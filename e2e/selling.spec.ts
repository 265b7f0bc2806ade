import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import { formOf, send } from "./rendered-form";
import { newOrder, quantities, review } from "./selling/basket";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());
for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`a basket outlives its session, and a colleague goes on with it (${mode})`, async ({ as }) => {
    const sales = await as("sales@alpha-it.example", { javaScriptEnabled });
    const { customer, id } = await newOrder(sales);
    await quantities(sales).nth(0).fill("2");
    await quantities(sales).nth(1).fill("1");
    await review(sales);
    await sales.getByLabel("Customer reference").fill("Purchase 18");
    await sales.getByRole("button", { name: "Keep for later" }).click();
    await expect(sales.getByText("The basket is kept for later.")).toBeVisible();
    await sales.context().close();

    const assistant = await as("assistant@alpha-it.example", {
      javaScriptEnabled,
      viewport: { width: 360, height: 740 },
    });
    await assistant.goto("/nordwind/reseller/orders/baskets");
    await assistant
      .getByRole("table", { name: "Open baskets" })
      .getByRole("link", { name: customer })
      .click();
    await expect(assistant.getByLabel("Customer reference")).toHaveValue("Purchase 18");
    await expect(assistant.getByText(/Margin|Transfer price|Set price/)).toHaveCount(0);
    await assistant.goto(`/nordwind/reseller/customers/${id}`);
    await expect(assistant.getByRole("heading", { level: 1, name: customer })).toBeVisible();
    await expect(assistant.getByText(/Margin|Transfer price/)).toHaveCount(0);
    await assistant.getByRole("link", { name: "Open basket (2)" }).click();
    await assistant.getByRole("button", { name: "Place order" }).click();
    await expect(assistant.getByText("The order was placed.")).toBeVisible();
    await expect(assistant.getByText("Purchase 18")).toBeVisible();
    await assistant.goto(`/nordwind/reseller/orders/new/review?customer=${id}`);
    await expect(assistant.getByText("Nothing is chosen")).toBeVisible();
  });

  test(`the second of two tabs is told, and loses nothing it typed (${mode})`, async ({ as }) => {
    const one = await as("admin@alpha-it.example", { javaScriptEnabled });
    await newOrder(one);
    const two = await one.context().newPage();
    await two.goto(one.url());
    await quantities(one).nth(0).fill("3");
    await one.getByRole("button", { name: "Put into the basket" }).click();
    await expect(one.getByRole("heading", { name: "In the basket (1)" })).toBeVisible();
    await quantities(two).nth(0).fill("5");
    await quantities(two).nth(1).fill("7");
    await two.getByRole("button", { name: "Put into the basket" }).click();
    await expect(two.getByText(/This basket was changed meanwhile/)).toBeVisible();
    await expect(two.getByRole("heading", { name: "In the basket (1)" })).toBeVisible();
    const values = async (page: Page) =>
      (await quantities(page).all()).reduce(
        async (all, each) => [...(await all), await each.inputValue()],
        Promise.resolve<string[]>([]),
      );
    expect((await values(two)).filter(Boolean).sort()).toEqual(["5", "7"]);
    await expect(two.getByText("3 in the basket").last()).toBeVisible();
    await two.getByRole("button", { name: "Put into the basket" }).click();
    await expect(two.getByRole("heading", { name: "In the basket (2)" })).toBeVisible();
    expect((await values(two)).filter(Boolean).sort()).toEqual(["5", "7"]);
  });

  test(`what changed since the basket was shown is named old and new at checkout (${mode})`, async ({
    as,
  }) => {
    const page = await as("admin@beta-systems.example", { javaScriptEnabled });
    const { id } = await newOrder(page);
    for (const at of [0, 1]) await quantities(page).nth(at).fill("1");
    await review(page);
    await page.getByLabel("Customer reference").fill("Purchase 19");
    const [dearer, gone] = await linesOf(id);
    const restore = await change(dearer?.entry ?? "", gone?.entry ?? "");
    try {
      await page.getByRole("button", { name: "Place order" }).click();
      const changes = page.getByRole("region", { name: "What changed since you last looked" });
      await expect(changes.getByRole("row", { name: `${dearer?.name}` })).toContainText("becomes");
      await expect(changes.getByText("Can no longer be sold.")).toBeVisible();
      await expect(page.getByLabel("Customer reference")).toHaveValue("Purchase 19");
      await expect(page.getByRole("button", { name: "Place order" })).toHaveCount(0);
      expect(await ordersOf(id)).toBe("0");
      await page.getByRole("button", { name: "Accept and go on" }).click();
      await expect(page.getByText("The new state is accepted.")).toBeVisible();
      await expect(page.getByLabel("Customer reference")).toHaveValue("Purchase 19");
      await page.getByRole("button", { name: "Place order" }).click();
      await expect(page.getByText("The order was placed.")).toBeVisible();
      // Head, the line that is left, and the total.
      await expect(page.getByRole("table", { name: "Lines" }).getByRole("row")).toHaveCount(3);
      expect(await ordersOf(id)).toBe("1");
    } finally {
      await restore();
    }
  });
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`an order goes where it was told, and everybody reads it there (${mode})`, async ({ as }) => {
    const page = await as("sales@alpha-it.example", { javaScriptEnabled });
    const customer = await database.value("nordwind", musterOfAlpha);
    const address = await addAddress(customer, "Abbau 9");
    await page.goto(`/nordwind/reseller/orders/new?customer=${customer}`);
    await quantities(page).nth(0).fill("1");
    await review(page);
    const deliveryAddress = page.getByLabel("Delivery address", { exact: true });
    const contact = page.getByLabel("Contact", { exact: true });
    await expect(page.getByLabel("Billing address")).toContainText("Hansaweg 14");
    await expect(deliveryAddress.locator("option:checked")).not.toContainText("Abbau 9");
    await deliveryAddress.selectOption({ label: "Abbau 9, Köln" });
    await contact.selectOption({ label: "Jochen Falkner, Einkauf, einkauf@muster-gmbh.example" });
    await page.getByRole("button", { name: "Keep for later" }).click();
    await expect(page.getByText("The basket is kept for later.")).toBeVisible();
    await expect(deliveryAddress).toHaveValue(address);

    const before = await ordersOf(customer);
    await database.rows("nordwind", "delete from customer_addresses where id = $1", [address]);
    await page.getByLabel("Customer reference").fill("Purchase 20");
    await page.getByRole("button", { name: "Place order" }).click();
    await expect(deliveryAddress).toHaveAccessibleDescription(/^What was chosen here does not exist/);
    await expect(page.getByLabel("Customer reference")).toHaveValue("Purchase 20");
    await expect(deliveryAddress.locator("option")).toHaveCount(2);
    expect(await ordersOf(customer)).toBe(before);
    await deliveryAddress.selectOption({ label: "Hansaweg 14, 50672 Köln, Germany" });
    await page.getByRole("button", { name: "Place order" }).click();
    await expect(page.getByText("The order was placed.")).toBeVisible();

    const order = new URL(page.url()).pathname.split("/").at(-1);
    const provider = await as("delivery@nordwind.example", { javaScriptEnabled });
    const buyer = await as("it@muster-gmbh.example", { javaScriptEnabled });
    await provider.goto(`/nordwind/provider/orders/${order}`);
    await buyer.goto(`/nordwind/account/orders/${order}`);
    for (const reader of [page, provider, buyer]) {
      const destination = reader.getByRole("region", { name: "Where it goes" });
      // It is billed where it is delivered, and the address stands there once.
      await expect(destination.getByText("Hansaweg 14")).toHaveCount(1);
      await expect(destination.getByText("Jochen Falkner")).toBeVisible();
    }
  });
}

test("an offer is put in by a link, priced for this order alone, and ordered again", async ({ as }) => {
  const page = await as("admin@alpha-it.example");
  const { customer, id } = await newOrder(page);
  const offer = await database.value(
    "nordwind",
    "select e.offer_id from portfolio_entries e join portfolios p on p.live_version_id = e.version_id where p.name = 'Premium' and e.on_sale and e.suggested_recurring is null order by e.sort_name limit 1",
  );
  await page.goto(`/nordwind/reseller/orders/new?customer=${id}&line=${offer}:2,${unknown}:1`);
  await expect(page.getByText("One offer of this link cannot be sold by you")).toBeVisible();
  const putIn = page.getByRole("region", { name: "To be put in" });
  await expect(putIn.getByRole("spinbutton")).toHaveValue("2");
  await putIn.getByRole("button", { name: "Put into the basket" }).click();
  await expect(page.getByRole("heading", { name: "In the basket (1)" })).toBeVisible();
  await review(page);
  await page.getByRole("link", { name: /^Set price/ }).click();
  await page.getByLabel(/one-time price/).fill("0.01");
  await page.getByRole("button", { name: "Set this price" }).click();
  await expect(page.getByText(/This price must be between/).first()).toBeVisible();
  const allowed = await database.row<{ own: string }>(
    "nordwind",
    `select ((suggested_one_time + 100)::numeric / 100)::numeric(12,2) as own from portfolio_entries e join portfolios p on p.live_version_id = e.version_id
     where p.name = 'Premium' and offer_id = $1`,
    offer,
  );
  await page.getByLabel(/one-time price/).fill(allowed.own);
  await page.getByRole("button", { name: "Set this price" }).click();
  await expect(page.getByText("for this order")).toBeVisible();
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByText("The order was placed.")).toBeVisible();

  const again = await formOf(page.getByRole("button", { name: "Order again" }));
  await page.getByRole("button", { name: "Order again" }).click();
  await expect(page.getByText(/^One line of order .* is in the basket/)).toBeVisible();
  expect(again.entries.find(([name]) => name === "order")?.[1]).toBeTruthy();
  await page.getByText("Empty the basket", { exact: true }).click();
  await page.getByRole("button", { name: "Empty it now" }).click();
  await expect(page.getByText("The basket is empty.")).toBeVisible();
  await page.goto("/nordwind/reseller/orders/baskets");
  await expect(page.getByRole("link", { name: customer })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`many own prices follow a rule after a preview (${mode})`, async ({ as }) => {
    const page = await as("admin@gamma-cloud.example", { javaScriptEnabled });
    await page.goto("/lakeside/reseller/catalogue");
    const boxes = page.getByRole("row").getByRole("checkbox", { name: /^(?!Select all)/ });
    for (const at of [0, 1, 2]) await boxes.nth(at).check();
    await page.getByRole("button", { name: "Set prices…" }).click();
    await expect(page.getByText("3 offers · ticked in the catalogue")).toBeVisible();
    await page.getByLabel("Your price is").selectOption({ label: "Transfer price plus a markup in %" });
    await page.getByLabel("By how much").fill("400");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("heading", { name: "3 prices would change" })).toBeVisible();
    await expect(
      page.getByRole("table", { name: "Prices as they would be" }).getByText("Held at the ceiling"),
    ).toHaveCount(3);
    const apply = page.getByRole("button", { name: "Set 3 prices" });
    const form = javaScriptEnabled ? undefined : await formOf(apply);
    await apply.click();
    await expect(page.getByText("3 prices of yours are set.")).toBeVisible();
    if (form) {
      const { status, location } = await send(page.request, form);
      expect([status, location]).toEqual([303, "/lakeside/reseller/catalogue?notice=prices-set.0"]);
    }
    const count =
      "select count(*) from reseller_prices p join resellers r on r.id = p.reseller_id where r.slug = 'gamma-cloud'";
    expect(await database.value("lakeside", count)).toBe("3");

    await boxes.first().check();
    await page.getByLabel(/^All .+ that match$/).check();
    await page.getByRole("button", { name: "Set prices…" }).click();
    await page.getByLabel("Your price is").selectOption({ label: "The suggested price again" });
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("button", { name: "Set 3 prices" }).click();
    await expect(page.getByText("3 prices of yours are set.")).toBeVisible();
    expect(await database.value("lakeside", count)).toBe("0");
  });
}

test("a sales stop shows on the reseller's home, and does not go away by looking at it", async ({ as }) => {
  const { item, sku } = await database.row<{ item: string; sku: string }>(
    "nordwind",
    `select i.id as item, i.sku from portfolio_entries e join portfolios p on p.live_version_id = e.version_id
       join items i on i.id = e.item_id
     where p.name = 'Premium' and e.on_sale order by e.sort_name desc limit 1`,
  );
  const product = await as("product@nordwind.example");
  const reseller = await as("sales@alpha-it.example");
  await reseller.goto("/nordwind/reseller");
  await product.goto(`/nordwind/provider/catalogue/${item}`);
  await product.getByRole("button", { name: "End sales", exact: true }).click();
  await product.getByRole("button", { name: "End sales now" }).click();
  await expect(product.getByText("Sales of this item have ended.")).toBeVisible();
  const changes = reseller.getByRole("region", { name: "Changes to your portfolio" });
  for (let times = 0; times < 2; times += 1) {
    await reseller.goto("/nordwind/reseller");
    await expect(changes.getByRole("link", { name: /no longer sold/ })).toBeVisible();
  }
  await changes.getByRole("link", { name: /no longer sold/ }).click();
  const row = reseller.getByRole("row", { name: new RegExp(`${sku} ·`) });
  await expect(row.first()).toContainText("No longer sold");
  await product.getByText("More", { exact: true }).click();
  await product.getByRole("button", { name: "Put on sale" }).click();
  await expect(product.getByText("The item is on sale.")).toBeVisible();
});

const unknown = "019aaf00-0000-7000-8000-00000000000f";

const musterOfAlpha = `select c.id from customers c join resellers r on r.id = c.reseller_id
  where c.name = 'Muster GmbH' and r.slug = 'alpha-it'`;

const addAddress = (customer: string, street: string) =>
  database.value(
    "nordwind",
    `insert into customer_addresses (tenant_id, id, customer_id, reseller_id, street, city, billing, delivery)
     select tenant_id, gen_random_uuid(), id, reseller_id, $2, 'Köln', 'no', 'possible' from customers where id = $1 returning id`,
    customer,
    street,
  );

const ordersOf = (customer: string) =>
  database.value("nordwind", "select count(*) from orders where customer_id = $1", customer);

/** The lines in a customer's basket with the entry each of them is sold by. */
const linesOf = (customer: string) =>
  database.rows<{ entry: string; name: string }>(
    "nordwind",
    `select e.id as entry, l.told -> 'names' ->> 'en' as name from basket_lines l join baskets b on b.id = l.basket_id
     join resellers r on r.id = b.reseller_id join portfolios p on p.id = r.portfolio_id
     join portfolio_entries e on e.version_id = p.live_version_id and e.offer_id = l.offer_id
     where b.customer_id = $1 order by l.id`,
    [customer],
  );

/** Makes one entry dearer and takes another off the sale; returns what makes both as they were. */
async function change(dearer: string, gone: string) {
  const run = (statement: string, id: string) => database.rows("nordwind", statement, [id]);
  const by = (amount: string) =>
    run(
      `update portfolio_entries set suggested_one_time = suggested_one_time ${amount}, suggested_recurring = suggested_recurring ${amount} where id = $1`,
      dearer,
    );
  await by("+ 100");
  await run("update portfolio_entries set on_sale = false where id = $1", gone);
  return async () => {
    await by("- 100");
    await run("update portfolio_entries set on_sale = true where id = $1", gone);
  };
}
