import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const item = "Security awareness training, per user";

/** The record of what Zahnarztpraxis runs, from the list of an area. */
async function openRecord(page: Page, area: string) {
  await page.goto(`/nordwind/${area}/subscriptions`);
  const row = page.getByRole("row").filter({ hasText: item });
  await row.getByRole("link", { name: item }).click();
  await expect(page.getByRole("heading", { level: 1, name: item })).toBeVisible();
}

/** A step of a record, which may stand among the others. */
async function take(page: Page, step: string) {
  const more = page.getByRole("main").getByText("More", { exact: true });
  const button = page.getByRole("button", { name: step, exact: true });
  await expect(button.or(more).filter({ visible: true }).first()).toBeVisible();
  if (!(await button.isVisible())) await more.click();
  await button.click();
}

test("what the provider no longer renews says why it ends, and renews again once its item is back on sale", async ({
  as,
}) => {
  const page = await as("sales@alpha-it.example", { viewport: { width: 360, height: 780 } });
  await page.goto("/nordwind/reseller/subscriptions");
  await expect(page.getByRole("row").filter({ hasText: item })).toContainText("ends: no longer renewed");
  await openRecord(page, "reseller");
  const why = page.getByText(/^Ends on .+, since the provider no longer renews this item\.$/);
  await expect(why).toBeVisible();
  await expect(page.getByText("Ended by the provider")).toBeVisible();
  await expect(page.getByRole("button", { name: "Renew now" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Give notice", exact: true })).toHaveCount(0);

  const provider = await as("product@nordwind.example");
  await provider.goto("/nordwind/provider/catalogue?q=SEC-AWARE");
  await provider.getByRole("link", { name: item }).click();
  await take(provider, "Put on sale");
  await expect(provider.getByText("The item is on sale.")).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Renews on .+ for 12 months at /)).toBeVisible();
  await expect(why).toHaveCount(0);

  for (const [step, now, done] of [
    ["End sales", "End sales now", "Sales of this item have ended."],
    ["End renewals", "End renewals now", "Renewals of this item have ended."],
  ] as const) {
    await take(provider, step);
    await provider.getByRole("dialog").getByRole("button", { name: now }).click();
    await expect(provider.getByText(done)).toBeVisible();
  }
  await page.reload();
  await expect(why).toBeVisible();
});

test("the form of an item says of each offer whether what runs renews after its sales", async ({ as }) => {
  const page = await as("product@nordwind.example");
  await page.goto("/nordwind/provider/catalogue?q=SEC-AWARE");
  await page.getByRole("link", { name: item }).click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  const state = page.getByRole("group", { name: "Offer 1" }).getByLabel("Status");
  await expect(state.getByRole("option")).toHaveText([
    "On sale",
    "Sales ended: what runs renews",
    "Sales ended: what runs ends with its term",
  ]);
});

test("a price that changes with the renewal is told with both, to the customer without what lies between the companies", async ({
  as,
}) => {
  const dearer = /From .+ €.+ instead of €.+ per month\./;
  const mail = "Mail protection, per mailbox";
  const page = await as("sales@alpha-it.example");
  await page.goto("/nordwind/reseller/subscriptions");
  await page
    .getByRole("row")
    .filter({ hasText: mail })
    .filter({ hasText: "Muster GmbH" })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByText(dearer)).toBeVisible();
  await expect(page.getByText(/^Transfer price from /)).toBeVisible();
  const customer = await as("it@muster-gmbh.example", { viewport: { width: 360, height: 780 } });
  await customer.goto(page.url().replace("/reseller/", "/account/"));
  await expect(customer.getByText(dearer)).toBeVisible();
  await expect(customer.getByText(/Transfer price/)).toHaveCount(0);
  const file = await customer.request.get("/nordwind/account/subscriptions/export");
  expect((await file.text()).split("\n")[0]).toContain("Next price each");
});

test("a portfolio says at which prices what was sold from it renews", async ({ as }) => {
  const page = await as("product@nordwind.example");
  await page.goto("/nordwind/provider/portfolios");
  await page.getByRole("link", { name: "Standard", exact: true }).click();
  const fact = page.getByRole("main").locator("dl").filter({ hasText: "Prices at renewal" });
  await expect(fact).toContainText("Kept as they were sold");
  await page.goto(`${page.url()}/edit`);
  await page.getByRole("radio", { name: "As they then are" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(fact).toContainText("As they then are");
});
