import type { Page } from "@playwright/test";
import { expect } from "@/e2e/fixtures";
import { unique } from "@/e2e/newcomers";
import { createCustomer } from "@/e2e/story/reseller";

export const quantities = (page: Page) => page.getByRole("spinbutton", { name: /^Quantity of/ });

/** Goes from the choosing of offers to the review of the basket. */
export const review = async (page: Page) => {
  await page.getByRole("button", { name: "Check the order" }).first().click();
  await expect(page.getByRole("heading", { name: "Lines", exact: true })).toBeVisible();
};

/** Opens the choosing of offers for a fresh customer of somebody. */
export async function newOrder(page: Page) {
  const customer = `Korb ${unique()} GmbH`;
  await createCustomer(page, customer);
  await page.getByRole("link", { name: "New order" }).click();
  await expect(page).toHaveURL(/\/orders\/new\?customer=/);
  await expect(page.getByRole("heading", { level: 1, name: customer })).toBeVisible();
  const id = new URL(page.url()).searchParams.get("customer") ?? "";
  return { customer, id };
}
