import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { unique } from "./newcomers";

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`a reseller keeps addresses, contacts and notes of a customer (${mode})`, async ({ as }) => {
    const name = `Lager ${unique()} GmbH`;
    const page = await as("sales@alpha-it.example", { javaScriptEnabled });
    await page.goto("/nordwind/reseller/customers/new");
    await page.getByLabel("Company name").fill(name);
    await page.getByLabel("Contact person").fill("Erika Beispiel");
    await page.getByLabel("City").fill("Köln");
    await page.getByLabel("Internal note").fill("Calls on Mondays");
    await page.getByRole("button", { name: "Create customer" }).click();
    await expect(page.getByText("The customer was created.")).toBeVisible();
    const record = new URL(page.url()).pathname;

    await page.getByRole("link", { name: "Add address" }).click();
    await page.getByLabel("Address line 2").fill("Ramp 3");
    await page.getByLabel("City").fill("Bremen");
    await page.getByLabel("Billing").selectOption("Not for billing");
    await page.getByLabel("Delivery").selectOption("Not for delivery");
    await page.getByRole("button", { name: "Save address" }).click();
    await expect(
      page.getByText("An address is for billing, for delivery, or for both.").first(),
    ).toBeVisible();
    await expect(page.getByLabel("City")).toHaveValue("Bremen");
    await page.getByLabel("Delivery").selectOption("Delivery address");
    await page.getByRole("button", { name: "Save address" }).click();
    await expect(page.getByText("The address is saved.")).toBeVisible();
    // There is one default: the first address steps back.
    await expect(cardIn(page, "Bremen")).toContainText("Delivery address");
    await expect(cardIn(page, "Köln")).toContainText("Possible for delivery");

    await page.getByRole("link", { name: "Add contact" }).click();
    await page.getByLabel("Name").fill("Max Muster");
    await page.getByLabel("Main contact").check();
    await page.getByRole("button", { name: "Save contact" }).click();
    await expect(page.getByText("The contact is saved.")).toBeVisible();
    await expect(cardIn(page, "Max Muster")).toContainText("Main contact");

    await page.goto("/nordwind/reseller/customers?q=max%20muster");
    await page.getByRole("link", { name }).click();
    await expect(page.getByText("Calls on Mondays")).toBeVisible();

    const provider = await as("admin@nordwind.example", { javaScriptEnabled });
    await provider.goto(record.replace("/reseller/", "/provider/"));
    await expect(provider.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(provider.getByText("Max Muster").first()).toBeVisible();
    await expect(provider.getByText("Calls on Mondays")).toHaveCount(0);
    await expect(provider.getByRole("link", { name: "Add contact" })).toHaveCount(0);
  });

  test(`a customer's admin keeps its own contacts (${mode})`, async ({ as }) => {
    const name = `Petra ${unique()}`;
    const page = await as("it@muster-gmbh.example", { javaScriptEnabled });
    await page.goto("/nordwind/account/company");
    await page.getByRole("link", { name: "Add contact" }).click();
    await page.getByLabel("Name").fill(name);
    await page.getByRole("button", { name: "Save contact" }).click();
    await expect(page.getByText("The contact is saved.")).toBeVisible();
    await page.getByRole("link", { name: `Edit ${name}` }).click();
    await page.getByLabel("Telephone").fill("+49 221 1234");
    await page.getByRole("button", { name: "Save contact" }).click();
    await expect(cardIn(page, name)).toContainText("+49 221 1234");

    const seller = await as("sales@alpha-it.example", { javaScriptEnabled });
    await seller.goto(`/nordwind/reseller/customers?q=${encodeURIComponent(name)}`);
    await seller.getByRole("link", { name: "Muster GmbH" }).click();
    await expect(seller.getByText(name).first()).toBeVisible();

    await page.getByRole("link", { name: `Edit ${name}` }).click();
    await page.getByText("Remove contact", { exact: true }).click();
    await page.getByRole("button", { name: "Remove now" }).click();
    await expect(page.getByText("The contact is removed.")).toBeVisible();
    await expect(page.getByRole("link", { name: `Edit ${name}` })).toHaveCount(0);
  });
}

/** The address or contact in the record, not what its history tells of it. */
const cardIn = (page: Page, text: string) =>
  page.getByRole("listitem").filter({ hasText: text, has: page.getByRole("link", { name: /^Edit/ }) });
