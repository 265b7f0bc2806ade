import { expect, test } from "./fixtures";

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`customer mode stays on until it is left, and asks before pages with margins (${mode})`, async ({
    as,
  }) => {
    const page = await as("admin@alpha-it.example", { javaScriptEnabled });
    const menu = page.getByRole("navigation", { name: "Reseller" });
    const margins = page.getByRole("columnheader", { name: "Margin" });
    await page.goto("/nordwind/reseller/catalogue");
    await expect(margins.first()).toBeVisible();
    await page.getByRole("button", { name: "Customer mode" }).click();
    const ending = page.getByRole("button", { name: "End customer mode", exact: true });
    await expect(ending).toBeVisible();
    await expect(margins).toHaveCount(0);
    await expect(page.getByRole("link", { name: "What changed" })).toHaveCount(0);

    await menu.getByRole("link", { name: "Customers" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
    await expect(ending).toBeVisible();
    const note = page.getByText("All prices exclude VAT.");
    await page.getByRole("link", { name: "Muster GmbH", exact: true }).first().click();
    await expect(page.getByRole("table", { name: "Earlier orders" })).toBeVisible();
    await expect(note.first()).toBeVisible();
    await menu.getByRole("link", { name: "Orders" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Orders" })).toBeVisible();
    await expect(note).toBeVisible();
    await menu.getByRole("link", { name: "Home" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "This page shows margins" })).toBeVisible();
    await page.getByRole("link", { name: "To the catalogue" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Catalogue" })).toBeVisible();
    await expect(margins).toHaveCount(0);

    await menu.getByRole("link", { name: "Home" }).click();
    await page.getByRole("button", { name: "End customer mode and open the page" }).click();
    await expect(page).toHaveURL(/\/nordwind\/reseller$/);
    await expect(ending).toHaveCount(0);
    await page.goto("/nordwind/reseller/catalogue");
    await expect(margins.first()).toBeVisible();
  });
}
