import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import { searchList } from "./story/navigation";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

/** An earlier order of alpha-it for its customer Rheinbogen, put back to where all its lines wait. */
async function waitingOrder() {
  const [found] = await database.rows<{ id: string; number: string }>(
    "nordwind",
    `update orders set state = 'confirmed' where id = (select o.id from orders o
       where o.customer_name like 'Rheinbogen%' and o.line_count >= 2 and o.state in ('completed', 'in delivery', 'confirmed')
       order by o.placed_at limit 1) returning id, number`,
    [],
  );
  if (!found) throw new Error("the demo lacks an order with two lines");
  await database.rows(
    "nordwind",
    "update order_lines set delivery_state = 'waiting', tracking = null, carrier = null where order_id = $1 returning id",
    [found.id],
  );
  return found;
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`a parcel goes by a carrier of the provider's own, leads to its page, and is found by its number (${mode})`, async ({
    as,
  }) => {
    const { id, number } = await waitingOrder();
    const admin = await as("admin@nordwind.example", { javaScriptEnabled });
    await admin.goto("/nordwind/provider/settings/profile");
    const carriers = admin.getByLabel("Own carriers");
    await carriers.fill("Bote http://bote.example/{number}");
    await admin.getByRole("button", { name: "Save the profile" }).click();
    await expect(carriers).toHaveAttribute("aria-invalid", "true");
    await carriers.fill("Bote https://bote.example/track/{number}");
    await admin.getByRole("button", { name: "Save the profile" }).click();
    await expect(carriers).toHaveValue("Bote https://bote.example/track/{number}");

    const page = await as("delivery@nordwind.example", { javaScriptEnabled });
    await page.goto(`/nordwind/provider/orders/${id}`);
    await page.getByRole("group", { name: "Open lines" }).getByRole("checkbox").first().check();
    await page.getByText("Shipped by parcel").click();
    await page.getByLabel("Carrier").first().selectOption("Bote");
    await page.getByLabel("Tracking").first().fill("BT-2026 / 77");
    await page.getByRole("button", { name: "Mark as shipped" }).click();
    await expect(page.getByText("The chosen lines are marked as shipped.")).toBeVisible();
    const seller = await as("sales@alpha-it.example", { javaScriptEnabled });
    for (const [side, area] of [
      [page, "provider"],
      [seller, "reseller"],
    ] as const) {
      await side.goto(`/nordwind/${area}/orders/${id}`);
      await expect(side.getByRole("link", { name: "Bote BT-2026 / 77" })).toHaveAttribute(
        "href",
        "https://bote.example/track/BT-2026%20%2F%2077",
      );
      await side.goto(`/nordwind/${area}/orders?state=all`);
      await searchList(side, "bt2026-77");
      await expect(side.getByRole("link", { name: number })).toBeVisible();
      await expect(side.getByRole("table").locator("tbody tr")).toHaveCount(1);
    }
    const other = await as("admin@beta-systems.example", { javaScriptEnabled });
    await other.goto("/nordwind/reseller/orders?state=all");
    await searchList(other, "bt2026-77");
    await expect(other.getByText("No matching orders")).toBeVisible();
  });
}
