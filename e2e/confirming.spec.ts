import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { unique } from "./newcomers";
import { searchList } from "./story/navigation";
import { createCustomer, placeOrder } from "./story/reseller";

for (const javaScriptEnabled of [true, false])
  test(`orders of a customer are confirmed as they are placed, until they wait for the provider again (${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const seller = await as("sales@alpha-it.example", { javaScriptEnabled });
    const customer = `Vertraut ${unique()} GmbH`;
    await createCustomer(seller, customer);
    const provider = await as("delivery@nordwind.example", { javaScriptEnabled });
    await choose(provider, customer, "Confirm orders automatically");

    const number = await placeOrder(seller, customer);
    await expect(async () => {
      await seller.reload();
      await expect(seller.getByText("Confirmed", { exact: true }).first()).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await provider.goto(`/nordwind/provider/orders?state=confirmed&q=${number}`);
    await provider.getByRole("link", { name: number }).first().click();
    const history = provider.getByRole("list", { name: "History" }).getByRole("listitem");
    await expect(history.filter({ hasText: "confirmed" })).toContainText("Kontor");

    await choose(provider, customer, "Confirm orders by hand");
    const next = await placeOrder(seller, customer);
    await provider.goto(`/nordwind/provider/orders?state=placed&q=${next}`);
    await provider.getByRole("link", { name: next }).first().click();
    await expect(provider.getByRole("button", { name: "Confirm", exact: true })).toBeVisible();
  });

async function choose(page: Page, customer: string, label: string) {
  await page.goto("/nordwind/provider/customers");
  await searchList(page, customer);
  await page.getByRole("link", { name: customer }).click();
  await expect(page.getByRole("heading", { level: 1, name: customer })).toBeVisible();
  const button = page.getByRole("main").getByRole("button", { name: label, exact: true });
  const more = page.getByRole("main").getByText("More", { exact: true });
  await expect(button.or(more).first()).toBeVisible();
  if (!(await button.isVisible())) await more.click();
  await button.click();
  await page.getByRole("dialog").getByRole("button", { name: label, exact: true }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
}
