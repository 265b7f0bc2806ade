import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

/** The SKUs of everything the reseller's catalogue shows, page after page. */
export async function skusInCatalogue(page: Page): Promise<string[]> {
  await page.goto("/nordwind/reseller");
  await page.getByRole("link", { name: "Catalogue", exact: true }).click();
  const skus: string[] = [];
  for (;;) {
    await expect(page.getByRole("heading", { level: 1, name: "Catalogue" })).toBeVisible();
    // What stands on a line of its own is known only once the styles are there.
    await page.waitForLoadState();
    const rows = page.getByRole("table", { name: "Catalogue" }).getByRole("rowheader");
    skus.push(...(await rows.allInnerTexts()).map((text) => text.trim().split("\n").at(-1)?.trim() ?? ""));
    const next = page.getByRole("link", { name: "Next", exact: true });
    if (!(await next.isVisible())) return skus;
    const before = page.url();
    await next.click();
    await expect(page).not.toHaveURL(before);
    await expect(rows.first()).not.toContainText(skus.at(-1) ?? "");
  }
}

export async function createCustomer(page: Page, name: string) {
  await page.goto("/nordwind/reseller");
  await page.getByRole("link", { name: "Customers", exact: true }).click();
  await page.getByRole("link", { name: "New customer" }).first().click();
  await page.getByLabel("Company name").fill(name);
  await page.getByLabel("Contact person").fill("Erika Beispiel");
  // A domain of its own: a customer that another company holds would not be available.
  await page.getByLabel("E-mail").fill(`erika@${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.example`);
  await page.getByLabel("City").fill("Dortmund");
  await page.getByRole("button", { name: "Create customer" }).click();
  await expect(page.getByText("The customer was created.")).toBeVisible();
}

/** Places an order of two offers for a customer; returns its number. */
export async function placeOrder(page: Page, customer: string): Promise<string> {
  await page.goto("/nordwind/reseller/customers");
  await page.getByRole("searchbox").fill(customer);
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: customer }).click();
  await page.getByRole("link", { name: "New order" }).click();
  const quantities = page.getByRole("spinbutton", { name: /^Quantity of/ });
  await quantities.nth(0).fill("2");
  await quantities.nth(1).fill("1");
  await page.getByRole("button", { name: "Check the order" }).click();
  await page.getByLabel("Reference of the customer").fill("Purchase 17");
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByText("The order was placed.")).toBeVisible();
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  return heading?.match(/O-\d{4}-\d{5}/)?.[0] ?? "no number";
}
