import { expect, test } from "./fixtures";

const item = "Microsoft 365 Business Standard";

for (const javaScriptEnabled of [true, false])
  test(`what a customer runs already is added to, and leaves the basket (${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const page = await as("sales@alpha-it.example", {
      javaScriptEnabled,
      viewport: { width: 360, height: 780 },
    });
    const customer = await as("it@muster-gmbh.example", { javaScriptEnabled });
    await customer.goto("/nordwind/account/subscriptions");
    await customer.getByRole("row").filter({ hasText: item }).getByRole("link", { name: item }).click();
    await expect(customer.getByRole("heading", { level: 1, name: item })).toBeVisible();
    const record = new URL(customer.url()).pathname.replace("/account/", "/reseller/");
    await page.goto(record);
    await page
      .getByRole("main")
      .getByRole("link", { name: /^O-\d{4}-\d+$/ })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: /O-\d{4}-\d+/ })).toBeVisible();
    const more = page.getByRole("main").getByText("More", { exact: true });
    if (await more.isVisible()) await more.click();
    await page.getByRole("button", { name: "Order again" }).click();
    const offer = page.getByRole("region", { name: `Already running: ${item}` });
    const replace = page.getByRole("button", { name: "Replace the basket" });
    await expect(replace.or(offer).first()).toBeVisible();
    if (await replace.isVisible()) await replace.click();
    await expect(offer).toContainText("Add to it, or order a second one?");
    await expect(offer).toContainText("Due now");
    const add = offer.getByRole("button", { name: /^Add \d+ to what runs$/ });
    const count = Number(/\d+/.exec((await add.textContent()) ?? "")?.[0]);
    const before = Number(/already runs (\d+)/.exec((await offer.textContent()) ?? "")?.[1]);
    await add.click();
    await expect(page.getByText(/Added to what runs|Done\. The page says how many run/)).toBeVisible();
    await page.goto(record);
    const figure = page.locator(".key-figures div").filter({ hasText: "Quantity" }).locator("dd").first();
    await expect(figure).toHaveText(String(before + count));
  });
