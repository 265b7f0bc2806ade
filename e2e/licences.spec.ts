import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { unique } from "./newcomers";
import { searchList } from "./story/navigation";
import { fulfil } from "./story/provider";
import { createCustomer } from "./story/reseller";

const item = "Microsoft 365 Business Standard";
const readers = {
  "wide, with scripts": { viewport: { width: 1280, height: 800 }, javaScriptEnabled: true },
  "phone, with scripts": { viewport: { width: 360, height: 780 }, javaScriptEnabled: true },
  "wide, without scripts": { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
  "phone, without scripts": { viewport: { width: 360, height: 780 }, javaScriptEnabled: false },
};

for (const [mode, reader] of Object.entries(readers))
  test(`ten licences are ordered and activated, five added, notice given and taken back, and a longer term agreed (${mode})`, async ({
    as,
  }) => {
    const page = await as("sales@alpha-it.example", reader);
    const customer = `Lizenz ${unique()} GmbH`;
    await createCustomer(page, customer);
    const number = await orderTen(page, customer);
    await fulfil(await as("delivery@nordwind.example", reader), number);

    await page.goto("/nordwind/reseller/customers");
    await searchList(page, customer);
    await page.getByRole("link", { name: customer }).click();
    await page.getByRole("link", { name: item }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: item })).toBeVisible();
    expect(await quantity(page)).toBe("10");

    await page.getByRole("link", { name: "Change quantity" }).click();
    await page.getByRole("link", { name: "15", exact: true }).click();
    await page.getByRole("button", { name: "Add 5 now" }).click();
    await expect(page.getByText("Done. The page says how many run")).toBeVisible();
    expect(await quantity(page)).toBe("15");

    const renews = await page.getByText(/^Renews on /).textContent();
    await step(page, "Give notice", "Give notice for this subscription?", "Give notice now");
    await expect(page.getByText("Notice is given.")).toBeVisible();
    await expect(page.getByText(/^Ends on .+: notice was given\.$/)).toBeVisible();
    await step(page, "Take notice back", "Take the notice back?", "Take notice back");
    await expect(page.getByText("The notice is taken back")).toBeVisible();
    await expect(page.getByText(/^Renews on /)).toHaveText(renews ?? "renews");

    await open(page, "Renew now");
    const asked = page.getByRole("dialog", { name: "Renew it before the term is over?" });
    await asked.getByRole("radio", { name: /^24 months, until / }).check();
    await asked.getByRole("button", { name: "Agree on this term" }).click();
    await expect(page.getByText("The next term is agreed.")).toBeVisible();
    await expect(page.getByText(/^Renews on .+ for 24 months at /)).toBeVisible();
    const history = page.getByRole("list", { name: "History" }).getByRole("listitem");
    await expect(history).toHaveCount(5);
  });

/** Orders ten of it for a customer; the number of the order. */
async function orderTen(page: Page, customer: string): Promise<string> {
  await page.goto("/nordwind/reseller/customers");
  await searchList(page, customer);
  await page.getByRole("link", { name: customer }).click();
  await page.getByRole("link", { name: "New order" }).click();
  await searchList(page, item);
  await page
    .getByRole("spinbutton", { name: new RegExp(item) })
    .first()
    .fill("10");
  await page.getByRole("button", { name: "Check the order" }).click();
  await page.getByRole("button", { name: "Place order" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /O-\d{4}-\d{5}/ })).toBeVisible();
  return (
    /O-\d{4}-\d{5}/.exec((await page.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[0] ?? "none"
  );
}

/** Presses a button of the record, which may stand behind "More". */
async function open(page: Page, name: string) {
  const button = page.getByRole("main").getByRole("button", { name, exact: true });
  const more = page.getByRole("main").getByText("More", { exact: true });
  await expect(button.or(more).first()).toBeVisible();
  if (!(await button.isVisible())) await more.click();
  await button.click();
}

async function step(page: Page, name: string, title: string, submit: string) {
  await open(page, name);
  await page.getByRole("dialog", { name: title }).getByRole("button", { name: submit }).click();
}

const quantity = async (page: Page) =>
  (
    await page.locator(".key-figures div").filter({ hasText: "Quantity" }).locator("dd").first().textContent()
  )?.trim();
