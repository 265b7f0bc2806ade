import { expectAccessible } from "./accessibility/checks";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

/** An earlier order of alpha-it for its customer Muster GmbH, put back to where its lines wait, the first of them promised for Christmas. */
async function promisedOrder(which: number) {
  const [found] = await database.rows<{ id: string; number: string }>(
    "nordwind",
    `update orders set state = 'confirmed', promised_on = '2098-12-24', due_on = '2098-12-24'
     where id = (select o.id from orders o join customers c on c.id = o.customer_id
       where c.name = 'Muster GmbH' and o.line_count >= 2 and o.reseller_name = 'Alpha IT Systemhaus' and o.state = 'completed'
       order by o.placed_at desc offset $1 limit 1) returning id, number`,
    [which],
  );
  if (!found) throw new Error("the demo lacks an order with two lines");
  await database.rows(
    "nordwind",
    `update order_lines set delivery_state = 'waiting', delivered_at = null, activated_at = null,
       promised_on = case position when 1 then date '2098-12-24' end where order_id = $1 returning id`,
    [found.id],
  );
  return found;
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`a promised day is moved with its reason, is late once it is over, and what arrives is signed for (${mode})`, async ({
    as,
  }) => {
    const { id, number } = await promisedOrder(0);
    const page = await as("delivery@nordwind.example", { javaScriptEnabled });
    await page.goto(`/nordwind/provider/orders/${id}`);
    await expect(page.getByText("promised for Dec 24, 2098").first()).toBeVisible();
    await page.getByText("Promised dates", { exact: true }).click();
    const form = page.getByRole("form", { name: "Promised dates" });
    await form
      .getByLabel(/^\d+ ×/)
      .first()
      .fill("2099-01-07");
    await form.getByRole("button", { name: "Save promised dates" }).click();
    await expect(form.getByLabel("Reason")).toHaveAttribute("aria-invalid", "true");
    await expect(form.getByLabel(/^\d+ ×/).first()).toHaveValue("2099-01-07");
    await form.getByLabel("Reason").fill("The container is late");
    await form.getByRole("button", { name: "Save promised dates" }).click();
    await expect(page.getByText("The promised dates are saved.")).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);

    const seller = await as("sales@alpha-it.example", { javaScriptEnabled });
    const buyer = await as("it@muster-gmbh.example", { javaScriptEnabled });
    const paths = [
      [page, `/nordwind/provider/orders/${id}`],
      [seller, `/nordwind/reseller/orders/${id}`],
      [buyer, `/nordwind/account/orders/${id}`],
    ] as const;
    for (const [side, path] of paths) {
      await side.goto(path);
      const lines = side.getByRole("table", { name: "Lines" });
      await expect(lines.getByText("promised for Jan 7, 2099")).toBeVisible();
      await expect(lines.getByText("The container is late")).toBeVisible();
      await expect(side.getByRole("main").getByText(/^promised .* for January 7, 2099$/)).toBeVisible();
      await expect(side.getByRole("main").getByText("Late", { exact: true })).toHaveCount(0);
    }

    await database.rows(
      "nordwind",
      "update order_lines set promised_on = '2026-01-07' where order_id = $1 returning id",
      [id],
    );
    await database.rows(
      "nordwind",
      "update orders set promised_on = '2026-01-07', due_on = '2026-01-07' where id = $1 returning id",
      [id],
    );
    for (const [side, list] of [
      [page, "/nordwind/provider/orders"],
      [seller, "/nordwind/reseller/orders"],
    ] as const) {
      await side.goto(list);
      await side
        .getByRole("navigation", { name: "Filter by status" })
        .getByRole("link", { name: "Late" })
        .click();
      await expect(side).toHaveURL(/late=yes/);
      const first = side.getByRole("table").locator("tbody tr").first();
      await expect(first).toContainText(number);
      await expect(first).toContainText("Late");
      await expect(first).toContainText("Jan 7, 2026");
    }
    await buyer.goto("/nordwind/account");
    await expect(buyer.getByRole("row").filter({ hasText: number })).toContainText("Late");

    await page.goto(`/nordwind/provider/orders/${id}`);
    const open = page.getByRole("group", { name: "Open lines" }).getByRole("checkbox");
    for (const line of await open.all()) await line.check();
    await page.getByLabel("Signed by").fill("Kim at the gate");
    await page.getByRole("button", { name: "Delivered", exact: true }).click();
    await expect(page.getByText("The chosen lines are delivered.")).toBeVisible();
    for (const [side, path] of paths) {
      await side.goto(path);
      await expect(side.getByText(/delivered on .*, signed by Kim at the gate/).first()).toBeVisible();
      await expect(side.getByRole("main").getByText("Late", { exact: true })).toHaveCount(0);
    }
  });
}

test("an item says how long it takes, or that nobody can say, but not both", async ({ as }) => {
  const page = await as("product@nordwind.example");
  const [item] = await database.rows<{ id: string }>(
    "nordwind",
    "select id from items where sku = 'SEC-KEY2'",
    [],
  );
  const record = `/nordwind/provider/catalogue/${item?.id}`;
  await page.goto(`${record}/edit`);
  await page.getByLabel("Lead time").fill("12");
  await page.getByLabel("To order: no date can be said").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Either a number of days, or to order.").first()).toBeVisible();
  await page.getByLabel("To order: no date can be said").uncheck();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).not.toHaveURL(/edit/);
  await page.goto(record);
  await expect(page.getByText("arrives in 12 days")).toBeVisible();
});
