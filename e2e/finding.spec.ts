import { expect, test } from "./fixtures";
import { Company } from "./matrix/company";
import { Database } from "./matrix/database";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

/** Something that Muster GmbH runs, with a name of its own. */
async function running() {
  const company = await Company.find(database, "nordwind", "alpha-it");
  const { id } = await company.newSubscription("active");
  const name = `Finding ${id.slice(-6)}`;
  await company.value(
    "update subscriptions set name = $2, sku = $3, retail_recurring = 1000 where id = $1 returning id",
    id,
    name,
    `FND-${id.slice(-6)}`,
  );
  const number = await company.value(
    "select o.number from orders o join subscriptions s on s.order_id = o.id where s.id = $1",
    id,
  );
  return { id, name, number, customer: company.customer };
}

for (const [javaScriptEnabled, width] of [
  [true, 360],
  [false, 1280],
] as const)
  test(`what runs is found by its name, number and SKU on every side (${width} px, ${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const { id, name, number } = await running();
    for (const [who, area] of [
      ["sales@alpha-it.example", "reseller"],
      ["support@nordwind.example", "provider"],
      ["it@muster-gmbh.example", "account"],
    ] as const) {
      const page = await as(who, { javaScriptEnabled, viewport: { width, height: 780 } });
      const table = page.getByRole("table", { name: "Subscriptions" });
      for (const q of [name, number, `fnd-${id.slice(-6)}`]) {
        await page.goto(`/nordwind/${area}/subscriptions`);
        const field = page.getByRole("searchbox", { name: /^Search by item/ });
        await field.fill(q);
        await field.press("Enter");
        await expect(table.getByRole("link", { name })).toBeVisible();
        await expect(table.getByRole("row")).toHaveCount(2);
      }
      await page.goto(`/nordwind/${area}/subscriptions?q=nothing-of-that-kind`);
      await expect(page.getByText("Try part of the item's name")).toBeVisible();
      await page.goto(`/nordwind/${area}/search?q=${encodeURIComponent(name)}`);
      const hits = page.getByRole("region", { name: "Subscriptions" });
      await expect(hits.getByRole("link", { name, exact: true })).toBeVisible();
      await expect(hits.getByRole("link", { name: /^Change quantity/ })).toHaveCount(
        area === "reseller" ? 1 : 0,
      );
    }
  });

test("one more is two taps from the customer, and from what a search found", async ({ as }) => {
  const { id, name, customer } = await running();
  const page = await as("sales@alpha-it.example", { viewport: { width: 360, height: 780 } });
  const units = () => database.value("nordwind", "select quantity from subscriptions where id = $1", id);
  await page.goto(`/nordwind/reseller/customers/${customer}`);
  await page
    .getByRole("link", { name: `Change quantity ${name}` })
    .first()
    .click();
  await page.getByRole("button", { name: "Add 1 now" }).click();
  await expect(page.getByText("The page says how many run")).toBeVisible();
  expect(await units()).toBe("2");
  await page.goto(`/nordwind/reseller/search?q=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name: `Change quantity ${name}` }).click();
  await page.getByRole("button", { name: "Add 1 now" }).click();
  await expect(page.getByText("The page says how many run")).toBeVisible();
  expect(await units()).toBe("3");
  const assistant = await as("assistant@alpha-it.example");
  await assistant.goto(`/nordwind/reseller/customers/${customer}`);
  await expect(assistant.getByRole("table", { name: /runs|running/i }).first()).toBeVisible();
  await expect(assistant.getByRole("link", { name: /^Change quantity/ })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test(`a licence key is hidden until somebody asks for it (${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const { id } = await running();
    const given = { javaScriptEnabled, viewport: { width: 360, height: 780 } };
    const key = `ABCD-${id.slice(-6)}-7F3K`;
    const provider = await as("delivery@nordwind.example", given);
    await provider.goto(`/nordwind/provider/subscriptions/${id}`);
    const kept = provider.getByRole("region", { name: "What identifies it" });
    await kept.getByText("Add", { exact: true }).first().click();
    await kept.getByRole("textbox", { name: "Value" }).fill(key);
    await kept.getByRole("button", { name: "Add", exact: true }).click();
    await expect(provider.getByText("This page shows its end alone")).toBeVisible();
    await expect(kept.getByRole("row").nth(1)).toContainText("••••-7F3K");
    for (const [who, area] of [
      ["assistant@alpha-it.example", "reseller"],
      ["it@muster-gmbh.example", "account"],
    ] as const) {
      const page = await as(who, given);
      await page.goto(`/nordwind/${area}/subscriptions/${id}`);
      expect(await page.content()).not.toContain(key);
      const own = page.getByRole("region", { name: "What identifies it" });
      await expect(own.getByText("Add", { exact: true })).toHaveCount(0);
      await own.getByRole("button", { name: /^Show/ }).click();
      await expect(page.getByText("It is shown for five minutes")).toBeVisible();
      await expect(own.getByRole("row").nth(1)).toContainText(key);
      expect(page.url()).not.toContain(key);
      await page.goto(`/nordwind/${area}/subscriptions/${id}`);
      await expect(own.getByRole("row").nth(1)).toContainText("••••-7F3K");
    }
    await provider.reload();
    await expect(provider.getByRole("list", { name: "History" })).toContainText("looked at what identifies");
    await expect(provider.getByRole("table", { name: "Changes" })).toHaveCount(0);
    await kept.getByRole("button", { name: /^Remove/ }).click();
    await expect(provider.getByText("It is removed.")).toBeVisible();
    await expect(kept.getByRole("row")).toHaveCount(0);
  });

test("what was due at once stands on the record, and a share for whom it is meant", async ({ as }) => {
  const { id } = await running();
  const seller = await as("sales@alpha-it.example");
  await seller.goto(`/nordwind/reseller/subscriptions/${id}/seats?quantity=3`);
  await seller.getByRole("button", { name: "Add 2 now" }).click();
  const changes = seller.getByRole("table", { name: "Changes" });
  await expect(changes.getByRole("row").nth(1)).toContainText("Added");
  await expect(changes.getByRole("columnheader", { name: "Due at once" })).toBeVisible();
  await expect(changes.getByRole("columnheader", { name: "Your margin" })).toBeVisible();
  for (const [who, area] of [
    ["assistant@alpha-it.example", "reseller"],
    ["it@muster-gmbh.example", "account"],
  ] as const) {
    const page = await as(who);
    await page.goto(`/nordwind/${area}/subscriptions/${id}`);
    const own = page.getByRole("table", { name: "Changes" });
    await expect(own.getByRole("row").nth(1)).toContainText("20.00");
    await expect(own.getByRole("columnheader", { name: /margin|You bill/i })).toHaveCount(0);
  }
});
