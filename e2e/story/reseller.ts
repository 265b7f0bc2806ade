import type { Page } from "@playwright/test";
import { expect } from "@/e2e/fixtures";
import { wordsOf } from "@/e2e/words";
import { goTo, searchList } from "./navigation";

/** The SKUs of everything the reseller's catalogue shows, page after page. */
export async function skusInCatalogue(page: Page): Promise<string[]> {
  const say = wordsOf(page);
  await page.goto("/nordwind/reseller");
  await goTo(page, "nav.catalogue");
  const skus: string[] = [];
  for (;;) {
    await expect(page.getByRole("heading", { level: 1, name: say("sellable.title") })).toBeVisible();
    const rows = page.getByRole("table", { name: say("sellable.title") }).getByRole("rowheader");
    // Below the name, or beside it where there is room.
    const notes = await rows.locator(".note").allTextContents();
    skus.push(...notes.map((text) => text.split(" · ")[0]?.trim() ?? ""));
    const next = page.getByRole("link", { name: say("ui.nextPage"), exact: true });
    if (!(await next.isVisible())) return skus;
    const before = page.url();
    await next.click();
    await expect(page).not.toHaveURL(before);
    await expect(rows.first()).not.toContainText(skus.at(-1) ?? "");
  }
}

export async function createCustomer(page: Page, name: string) {
  const say = wordsOf(page);
  await page.goto("/nordwind/reseller");
  await goTo(page, "nav.customers");
  await page
    .getByRole("link", { name: say("customers.new") })
    .first()
    .click();
  await page.getByLabel(say("customers.name")).fill(name);
  await page.getByLabel(say("customers.contactName")).fill("Erika Beispiel");
  // A domain of its own: a customer that another company holds would not be available.
  const domain = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  await page.getByLabel(say("customers.email")).fill(`erika@${domain}.example`);
  await page.getByLabel(say("customers.city")).fill("Dortmund");
  await page.getByRole("button", { name: say("customers.create") }).click();
  await expect(page.getByText(say("notices.customer-created"))).toBeVisible();
}

/** Places an order of two offers for a customer; returns its number. */
export async function placeOrder(page: Page, customer: string): Promise<string> {
  const say = wordsOf(page);
  await page.goto("/nordwind/reseller/customers");
  await searchList(page, customer);
  await page.getByRole("link", { name: customer }).click();
  await page.getByRole("link", { name: say("customers.newOrder") }).click();
  const quantities = page.getByRole("spinbutton", { name: say("orders.quantityOf") });
  await quantities.nth(0).fill("2");
  await quantities.nth(1).fill("1");
  await page.getByRole("button", { name: say("orders.toReview") }).click();
  await page.getByLabel(say("orders.reference")).fill("Purchase 17");
  await page.getByRole("button", { name: say("orders.place") }).click();
  await expect(page.getByText(say("notices.order-placed"))).toBeVisible();
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  return heading?.match(/O-\d{4}-\d{5}/)?.[0] ?? "no number";
}
