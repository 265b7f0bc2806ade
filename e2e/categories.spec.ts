import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { unique } from "./newcomers";

const catalogue = "/nordwind/provider/catalogue";
const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const namesIn = (page: Page) => page.getByRole("rowheader").allTextContents();

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`the tree of categories is made, moved and taken away (${mode})`, async ({ as }) => {
    const page = await as("product@nordwind.example", { javaScriptEnabled });
    const [racks, rails] = [`Racks ${unique()}`, `Rails ${unique()}`];
    await page.goto(`${catalogue}/categories`);
    await page.getByRole("link", { name: "Add below Network" }).click();
    for (const [language, name] of [
      ["English", racks],
      ["Deutsch", `${racks} (de)`],
    ] as const)
      await page.getByLabel(`Name (${language})`).fill(name);
    await page.getByRole("button", { name: "Create category" }).click();
    await expect(page.getByText("The category was created.")).toBeVisible();

    await page.getByRole("link", { name: `Add below ${racks}` }).click();
    await page.getByLabel("Name (English)").fill(rails);
    await page.getByRole("button", { name: "Create category" }).click();
    await expect(page.getByLabel("Name (Deutsch)")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Name (English)")).toHaveValue(rails);
    await page.getByLabel("Name (Deutsch)").fill(rails);
    await page.getByRole("button", { name: "Create category" }).click();
    await expect(rowOf(page, rails)).toBeVisible();

    const before = await namesIn(page);
    expect(before.indexOf(rails)).toBe(before.indexOf(racks) + 1);
    await page.getByRole("button", { name: `Move ${racks} up` }).click();
    await expect(page.getByText("The category has its new place.")).toBeVisible();
    const after = await namesIn(page);
    expect(after.indexOf(racks)).toBeLessThan(before.indexOf(racks));
    expect(after.indexOf(rails)).toBe(after.indexOf(racks) + 1);

    await page.getByRole("link", { name: racks, exact: true }).click();
    await expect(page.getByText("It can be removed once no other category stands below it.")).toBeVisible();
    await expect(page.getByLabel("Below").getByRole("option", { name: rails })).toHaveCount(0);
    await page.goto(`${catalogue}/categories`);
    await page.getByRole("link", { name: rails, exact: true }).click();
    await page.getByText("Remove category", { exact: true }).last().click();
    await page.getByRole("button", { name: "Remove now" }).click();
    await expect(page.getByText("The category was removed.")).toBeVisible();
    await expect(rowOf(page, rails)).toHaveCount(0);
  });

  test(`the catalogue is sorted and narrowed by links, and says so (${mode})`, async ({ as }) => {
    const page = await as("product@nordwind.example", { javaScriptEnabled });
    await page.goto(catalogue);
    await page
      .getByRole("combobox", { name: "Category" })
      .selectOption({ label: "Telephony & meeting rooms" });
    // With scripts, a choice takes effect at once.
    if (javaScriptEnabled) await page.waitForURL(/category=./);
    await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Product" });
    if (!javaScriptEnabled) await page.getByRole("search").getByRole("button", { name: "Search" }).click();
    await page.waitForURL(/category=.*kind=product/);
    await page.getByRole("link", { name: "SKU", exact: true }).click();
    await page.waitForURL(/sort=sku/);
    const skus = async () =>
      (await page.getByRole("row").allTextContents()).flatMap(
        (text) => text.match(/TEL-[A-Z0-9-]*\d/g) ?? [],
      );
    await expect(page.getByRole("columnheader", { name: "SKU" })).toHaveAttribute("aria-sort", "ascending");
    const ascending = await skus();
    expect(ascending.length).toBeGreaterThan(2);
    expect(ascending).toEqual([...ascending].sort());
    await page.getByRole("link", { name: "SKU", exact: true }).click();
    await page.waitForURL(/sort=-sku/);
    await expect(page.getByRole("columnheader", { name: "SKU" })).toHaveAttribute("aria-sort", "descending");
    expect(await skus()).toEqual(ascending.reverse());
    await expect(page.getByRole("combobox", { name: "Category" })).toContainText("Telephony & meeting rooms");
  });

  test(`visitors walk the tree of what is for sale (${mode})`, async ({ browser }) => {
    const context = await browser.newContext({
      locale: "en-GB",
      javaScriptEnabled,
      viewport: { width: 360, height: 720 },
    });
    const page = await context.newPage();
    for (const shop of ["/nordwind", "/nordwind/r/alpha-it"]) {
      await page.goto(shop);
      const choices = page.getByRole("navigation", { name: "Categories" });
      await choices.getByRole("link", { name: "Network" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Network" })).toBeVisible();
      await expect(page.getByRole("heading", { level: 2, name: "Tavonik S24P switch" })).toBeVisible();
      await choices.getByRole("link", { name: "Switches" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Switches" })).toBeVisible();
      await expect(page.getByRole("heading", { level: 2, name: /access point/ })).toHaveCount(0);
      await page.getByRole("link", { name: "Tavonik S24P switch" }).click();
      const crumbs = page.getByRole("navigation", { name: "Path to this page" });
      await expect(crumbs.getByRole("link")).toContainText(["Network", "Switches"]);
    }
    await context.close();
  });

  test(`what somebody else saved stands beside what was typed (${mode})`, async ({ as }) => {
    const name = `Shelf ${unique()}`;
    const first = await as("product@nordwind.example", { javaScriptEnabled });
    await first.goto(`${catalogue}/new`);
    await first.getByRole("textbox", { name: "SKU", exact: true }).fill(`S-${unique()}`);
    await first.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await first.getByRole("button", { name: "Create item" }).click();
    await expect(first.getByRole("heading", { level: 1, name })).toBeVisible();
    const path = new URL(first.url()).pathname;
    const second = await as("admin@nordwind.example", { javaScriptEnabled });
    for (const page of [first, second]) await page.goto(`${path}/edit`);

    await first.getByLabel("Manufacturer").fill("First Works");
    await first.getByLabel("Category").selectOption({ label: "Network" });
    await first.getByLabel("One-time price").fill("10");
    await first.getByRole("button", { name: "Save" }).click();
    await expect(first.getByText("Saved.")).toBeVisible();

    await second.getByLabel("Manufacturer").fill("Second Works");
    await second.getByLabel("One-time price").fill("25");
    await second.getByRole("button", { name: "Save" }).click();
    const noteOf = (label: string) => second.getByLabel(label).first();
    await expect(noteOf("Manufacturer")).toHaveValue("Second Works");
    await expect(noteOf("Manufacturer")).toHaveAccessibleDescription(/Stored now: First Works/);
    await expect(noteOf("Category")).toHaveAccessibleDescription(/Stored now: Network/);
    await expect(noteOf("SKU")).not.toHaveAccessibleDescription(/Stored now/);

    // The offer the first one added keeps its price; what the second one typed stays an offer of its own.
    await expect(second.getByLabel("One-time price").first()).toHaveValue("10.00");
    await expect(second.getByLabel("One-time price").last()).toHaveValue("25");
    await second.getByLabel("Category").selectOption({ label: "Network" });
    await second.getByRole("button", { name: "Save" }).click();
    await expect(second.getByText("Saved.")).toBeVisible();
    const offers = second.getByRole("table", { name: "Offers" });
    await expect(offers).toContainText("10.00");
    await expect(offers).toContainText("25.00");
  });
}
