import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";

test("the dialog finds while one types, by keyboard alone, and gives the focus back", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.goto("/nordwind/provider/orders");
  const dialog = page.getByRole("dialog", { name: "Search" });
  const field = dialog.getByRole("combobox", { name: "Search" });
  // Keys work from when the script has run.
  await expect(async () => {
    if (await dialog.isHidden()) await page.keyboard.press("ControlOrMeta+k");
    await expect(field).toBeFocused({ timeout: 1000 });
  }).toPass();
  await expect(
    dialog.getByRole("group", { name: "Pages and steps" }).getByRole("option").first(),
  ).toBeVisible();
  await field.fill("muster gmbh");
  const customers = dialog.getByRole("group", { name: "Customers" });
  await expect(customers.getByRole("option", { name: /Muster GmbH/ }).first()).toBeVisible();
  await expect(dialog.getByRole("status")).toHaveText(/\d+ results/);
  const marked = dialog.getByRole("option", { selected: true });
  await expect(marked).toHaveCount(1);
  const before = await marked.textContent();
  await page.keyboard.press("ArrowDown");
  await expect(marked).not.toHaveText(before ?? "");
  await expect(field).toHaveAttribute("aria-activedescendant", (await marked.getAttribute("id")) ?? "");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const list = page.getByRole("main").getByRole("searchbox");
  await list.focus();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await field.fill("O-2026-00044");
  await expect(dialog.getByRole("option", { name: /O-2026-00044/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/provider\/orders\/[\da-f-]{36}$/);
  await expect(dialog).toBeHidden();
});

test("pages and steps are found, and only those the person may use", async ({ as }) => {
  const page = await as("sales@alpha-it.example");
  await page.goto("/nordwind/reseller");
  await page.getByRole("banner").getByRole("searchbox").click();
  const dialog = page.getByRole("dialog", { name: "Search" });
  await dialog.getByRole("combobox").fill("invite");
  await expect(dialog.getByRole("status")).toHaveText("Nothing found");
  await dialog.getByRole("combobox").fill("new cust");
  await expect(dialog.getByRole("option", { name: "New customer" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "New customer" })).toBeVisible();
});

test("without script the field of the top bar leads to the results", async ({ as }) => {
  const page = await as("account@nordwind.example", { javaScriptEnabled: false });
  await page.goto("/nordwind/provider");
  await page.getByRole("banner").getByRole("searchbox").fill("o-2026");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/provider\/search\?q=o-2026$/);
  const orders = page.getByRole("region", { name: "Orders" });
  await expect(orders.getByRole("listitem")).toHaveCount(5);
  await orders.getByRole("link", { name: "All results" }).click();
  await expect(page).toHaveURL(/\/provider\/orders\?q=o-2026&state=all$/);
  await page.goto("/nordwind/provider/search?q=%F0%9F%98%80");
  await expect(page.getByText("Try part of a name")).toBeVisible();
});

test("a customer finds its own orders alone", async ({ as }) => {
  const page = await as("it@muster-gmbh.example");
  await page.goto("/nordwind/account/search?q=o-2026");
  await expect(page.getByRole("region", { name: "Orders" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Customers" })).toBeHidden();
});

test("keys lead about, but not while one types, and can be turned off", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.goto("/nordwind/provider");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  // Keys work from when the script has run.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await expect(page).toHaveURL(/\/provider\/customers$/, { timeout: 1000 });
  }).toPass();
  await page.getByRole("main").getByRole("searchbox").fill("go");
  await page.keyboard.press("?");
  await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue("go?");
  await expect(keys).toBeHidden();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await expect(keys.getByText("Customers")).toBeVisible();
  await keys.getByRole("checkbox", { name: /Use the shortcuts of one key/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await page.reload();
  const search = page.getByRole("dialog", { name: "Search" });
  // This one is heard whatever was chosen, from when the script has run.
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(search).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();
  await expect(page).toHaveURL(/\/provider\/customers(\?|$)/);
  await page.keyboard.press("ControlOrMeta+k");
  await search.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await keys.getByRole("checkbox", { name: /Use the shortcuts of one key/ }).check();
  await keys.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page).toHaveURL(/\/provider$/);
});

test("the pages of a search lead on and back, to the same rows", async ({ as }) => {
  const database = await new Database().open();
  await database.rows(
    "nordwind",
    `with made as (
       insert into items (tenant_id, id, sku, name, kind, state, texts)
       select t.id, gen_random_uuid(), 'LEAF-' || n, 'Blatt ' || 100 + n, 'product', 'active', '{}'
       from tenants t, generate_series(0, 59) n where t.slug = 'nordwind' returning tenant_id, id)
     insert into offers (tenant_id, id, item_id, kind, currency, position, state, one_time)
     select tenant_id, gen_random_uuid(), id, 'purchase', 'EUR', 0, 'active', 1000 from made returning id`,
  );
  await database.close();
  const page = await as("product@nordwind.example", { javaScriptEnabled: false });
  for (const path of ["/nordwind", "/nordwind/provider/catalogue"]) {
    await page.goto(`${path}?q=leaf`);
    const links = page.getByRole("main").getByRole("link", { name: /Blatt \d+/ });
    const turn = async (to: "Next" | "Previous", from: string, until: string) => {
      await page
        .getByRole("navigation", { name: "Pages" })
        .getByRole("link", { name: to, exact: true })
        .click();
      await expect(links.first()).toContainText(from);
      await expect(links.last()).toContainText(until);
    };
    await expect(page.getByRole("link", { name: "Previous", exact: true })).toHaveCount(0);
    await turn("Next", "Blatt 125", "Blatt 149");
    await turn("Next", "Blatt 150", "Blatt 159");
    await turn("Previous", "Blatt 125", "Blatt 149");
    await turn("Previous", "Blatt 100", "Blatt 124");
    await expect(page.getByRole("link", { name: "Previous", exact: true })).toHaveCount(0);
  }
});
