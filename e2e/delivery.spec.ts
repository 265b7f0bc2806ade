import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import { searchList } from "./story/navigation";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

/** An earlier order of alpha-it for its customer Muster GmbH, put back to where all its lines wait. */
async function orderIn(state: "placed" | "confirmed") {
  const [found] = await database.rows<{ id: string; number: string }>(
    "nordwind",
    `select o.id, o.number from orders o join customers c on c.id = o.customer_id
     where c.name = 'Muster GmbH' and o.line_count >= 2 and o.reseller_name = 'Alpha IT Systemhaus'
     order by o.placed_at limit 1`,
    [],
  );
  if (!found) throw new Error("the demo lacks an order with two lines");
  await database.rows("nordwind", "update orders set state = $2 where id = $1 returning id", [
    found.id,
    state,
  ]);
  await database.rows(
    "nordwind",
    `update order_lines set delivery_state = 'waiting', delivery_reason = null, parcel = null, tracking = null
     where order_id = $1 returning id`,
    [found.id],
  );
  return found;
}

test("a part of an order is shipped, its tracking corrected, and all sides see it", async ({ as }) => {
  const { id, number } = await orderIn("confirmed");
  const page = await as("delivery@nordwind.example");
  await page.goto(`/nordwind/provider/orders/${id}`);
  const open = page.getByRole("group", { name: "Open lines" }).getByRole("checkbox");
  const all = await open.count();
  await open.first().check();
  await page.getByText("Shipped by parcel").click();
  await page.getByLabel("Parcel").first().fill("1 of 1");
  await page.getByLabel("Tracking").first().fill("1Z 999 AA1 01 2345 6784");
  await page.getByRole("button", { name: "Mark as shipped" }).click();
  await expect(page.getByText("The chosen lines are marked as shipped.")).toBeVisible();
  await expect(page.getByText(`0 of ${all} lines delivered, 1 on its way`)).toBeVisible();

  await expect(page.getByRole("link", { name: "UPS 1Z999AA10123456784" })).toHaveAttribute(
    "href",
    "https://www.ups.com/track?tracknum=1Z999AA10123456784",
  );

  await page.getByText("Correct parcel and tracking").click();
  const correction = page.getByRole("form", { name: "Correct parcel and tracking" });
  await correction.getByLabel("Tracking").fill("https://track.example/right");
  await correction.getByRole("button", { name: "Save parcel and tracking" }).click();
  await expect(page.getByText("Parcel and tracking are saved.")).toBeVisible();

  await page.getByText("Failed or returned").click();
  const setback = page.getByRole("form", { name: "Failed or returned" });
  await setback.getByRole("checkbox").first().check();
  await setback.getByRole("button", { name: "Returned" }).click();
  await expect(setback.getByLabel("Reason")).toBeFocused();
  await expect(setback.getByRole("checkbox").first()).toBeChecked();

  for (const [person, path] of [
    ["sales@alpha-it.example", `/nordwind/reseller/orders/${id}`],
    ["it@muster-gmbh.example", `/nordwind/account/orders/${id}`],
  ] as const) {
    const other = await as(person);
    await other.goto(path);
    await expect(other.getByText(`0 of ${all} lines delivered, 1 on its way`)).toBeVisible();
    await expect(other.getByRole("link", { name: "follow the parcel" })).toHaveAttribute(
      "href",
      "https://track.example/right",
    );
  }

  await page.goto("/nordwind/provider/orders?state=all");
  await page.getByText("More filters").click();
  await page.getByLabel("Reseller", { exact: true }).fill("system");
  await page.getByRole("button", { name: "Apply" }).click();
  const resellers = page.getByRole("navigation", { name: "Resellers to choose from" });
  await expect(resellers.getByRole("link", { name: "Beta Systemberatung GmbH" })).toBeVisible();
  await resellers.getByRole("link", { name: "Alpha IT Systemhaus" }).click();
  await expect(page).toHaveURL(/reseller=/);
  await expect(page.getByLabel("Reseller", { exact: true })).toHaveValue(/^Alpha IT Systemhaus/);
  await expect(page.getByRole("cell", { name: "Beta Systemberatung GmbH" })).toHaveCount(0);
  await searchList(page, number);
  await expect(page.getByRole("link", { name: number })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`an order is rejected from its menu with a reason, which is asked for where it is missing (${mode})`, async ({
    as,
  }) => {
    const { id } = await orderIn("placed");
    const page = await as("delivery@nordwind.example", { javaScriptEnabled });
    await page.goto(`/nordwind/provider/orders/${id}`);
    await expect(page.getByRole("main").locator(".btn-primary:visible")).toHaveText(["Confirm"]);
    await expect(page.getByText("Reject", { exact: true })).toBeHidden();
    await page.getByText("More", { exact: true }).press("Enter");
    await page.getByRole("button", { name: "Reject", exact: true }).press("Enter");
    const dialog = page.getByRole("dialog", { name: /^Reject order/ });
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: "Reject", exact: true }).click();
    await dialog.getByRole("button", { name: "Reject the order" }).click();
    await expect(dialog.getByLabel("Reason")).toHaveAttribute("aria-invalid", "true");
    await dialog.getByLabel("Reason").fill("Not in stock any more");
    await dialog.getByRole("button", { name: "Reject the order" }).click();
    await expect(page.getByText("The order was rejected, and the reseller was told.")).toBeVisible();
    await expect(page.getByRole("main").getByText("Not in stock any more").first()).toBeVisible();
    await expect(page.getByText("More", { exact: true })).toHaveCount(0);
  });
}
