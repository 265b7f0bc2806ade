import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const item = "Microsoft 365 Business Standard";
const phone = { width: 360, height: 780 };

/** The address of the record of what Muster GmbH runs, behind its area. */
async function recordOf(customer: Page): Promise<string> {
  await customer.goto("/nordwind/account/subscriptions");
  await customer.getByRole("row").filter({ hasText: item }).getByRole("link", { name: item }).click();
  await expect(customer.getByRole("heading", { level: 1, name: item })).toBeVisible();
  return new URL(customer.url()).pathname.replace("/nordwind/account", "");
}
const request = (page: Page) => page.getByRole("region", { name: "Request", exact: true });
const openMore = (page: Page) => page.getByRole("main").getByText("More", { exact: true }).click();

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? "with" : "without";

  test(`a customer asks on the phone, its reseller hears, refuses one and accepts another (${scripts} scripts)`, async ({
    as,
  }) => {
    const customer = await as("it@muster-gmbh.example", { javaScriptEnabled, viewport: phone });
    const sales = await as("sales@alpha-it.example", { javaScriptEnabled, viewport: phone });
    const record = await recordOf(customer);
    await customer.getByRole("link", { name: "Ask for another quantity" }).click();
    await expect(customer.getByRole("heading", { level: 1, name: "Change quantity" })).toBeVisible();
    await customer.getByLabel("Quantity", { exact: true }).fill("60");
    await customer.getByRole("button", { name: "Show impact" }).click();
    await expect(customer.getByText("Due now")).toBeVisible();
    await expect(customer.getByText(/margin/i)).toHaveCount(0);
    await customer.getByLabel("Reason").fill("A new office");
    await customer.getByRole("button", { name: /^Ask Alpha IT .*for \d+ more$/ }).click();
    await expect(customer.getByText("The request is on its way.")).toBeVisible();
    await expect(request(customer)).toContainText("60 in all");
    await expect(request(customer)).toContainText(/Waits for Alpha IT/);
    await expect(request(customer).getByRole("button", { name: "Accept" })).toHaveCount(0);
    await expect(customer.getByRole("link", { name: "Ask for another quantity" })).toHaveCount(0);

    await sales.goto("/nordwind/reseller");
    await sales.getByRole("link", { name: /Requests? about (?:a )?subscription/ }).click();
    await expect(sales).toHaveURL(/show=requests/);
    await sales.getByRole("row").filter({ hasText: "Muster GmbH" }).getByRole("link", { name: item }).click();
    await expect(request(sales)).toContainText("A new office");
    await expect(request(sales)).toContainText("Muster GmbH");
    await expect(request(sales)).toContainText("Waits for your decision.");
    await request(sales).getByRole("button", { name: "Refuse", exact: true }).click();
    const no = sales.getByRole("dialog", { name: "Refuse this request?" });
    await no.getByLabel("Reason").fill("Only after the summer");
    await no.getByRole("button", { name: "Refuse the request" }).click();
    await expect(sales.getByText("The request is refused.")).toBeVisible();
    await expect(request(sales)).toHaveCount(0);

    await customer.goto(`/nordwind/account${record}`);
    await expect(request(customer)).toHaveCount(0);
    await expect(customer.getByRole("list", { name: "History" }).getByRole("listitem").first()).toContainText(
      "Only after the summer",
    );
    await openMore(customer);
    await customer.getByRole("button", { name: "Ask for notice", exact: true }).click();
    const asks = customer.getByRole("dialog", { name: "Ask for notice?" });
    await expect(asks).toContainText("It then runs until");
    await asks.getByRole("button", { name: /^Ask Alpha IT/ }).click();
    await expect(request(customer)).toContainText("Request: notice");
    await sales.goto(`/nordwind/reseller${record}`);
    await request(sales).getByRole("button", { name: "Accept", exact: true }).click();
    await sales
      .getByRole("dialog", { name: "Accept this request and do it now?" })
      .getByRole("button", { name: "Accept and do it now" })
      .click();
    await expect(sales.getByText("Accepted and done.")).toBeVisible();
    await expect(sales.getByText(/^Ends on .+: notice was given\.$/)).toBeVisible();

    await customer.goto(`/nordwind/account${record}`);
    await customer.getByRole("button", { name: "Ask to take notice back", exact: true }).click();
    const back = customer.getByRole("dialog", { name: "Ask to take notice back?" });
    await back.getByRole("button", { name: /^Ask Alpha IT/ }).click();
    await expect(request(customer)).toContainText("take the notice back");
    await request(customer).getByRole("button", { name: "Withdraw request" }).click();
    const dropped = customer.getByRole("dialog", { name: "Withdraw this request?" });
    await dropped.getByRole("button", { name: "Withdraw request" }).click();
    await expect(customer.getByText("The request is withdrawn.")).toBeVisible();
    await sales.goto(`/nordwind/reseller${record}`);
    await sales.getByRole("button", { name: "Take notice back", exact: true }).click();
    await sales
      .getByRole("dialog", { name: "Take the notice back?" })
      .getByRole("button", { name: "Take notice back" })
      .click();
    await expect(sales.getByText("The notice is taken back")).toBeVisible();
  });
}

test("an offer leaves notice to the provider: its reseller asks, the customer's request is passed on", async ({
  as,
}) => {
  const admin = await as("admin@nordwind.example");
  const sales = await as("sales@alpha-it.example");
  const customer = await as("it@muster-gmbh.example");
  const record = await recordOf(customer);
  const choose = async (on: boolean) => {
    await admin.goto("/nordwind/provider/catalogue?q=Microsoft+365+Business+Standard");
    await admin
      .getByRole("link", { name: `${item} Product` })
      .first()
      .click();
    await expect(admin.getByRole("heading", { level: 1, name: item })).toBeVisible();
    await admin.getByRole("link", { name: "Edit", exact: true }).first().click();
    const boxes = admin.getByRole("checkbox", { name: "Notice", exact: true });
    await expect(boxes.first()).toBeAttached();
    for (const box of await boxes.all()) if (await box.isVisible()) await box.setChecked(on);
    await admin.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(admin.getByRole("heading", { level: 1, name: item })).toBeVisible();
    await expect(admin.getByText("asks first: Notice").first()).toBeVisible({ visible: on });
  };
  await choose(true);

  await sales.goto(`/nordwind/reseller${record}`);
  await openMore(sales);
  await expect(sales.getByRole("button", { name: "Give notice", exact: true })).toHaveCount(0);
  await sales.getByRole("button", { name: "Ask for notice", exact: true }).click();
  const asks = sales.getByRole("dialog", { name: "Ask for notice?" });
  await expect(asks).toContainText("It then runs until");
  await asks.getByLabel("Reason").fill("The customer moves");
  await asks.getByRole("button", { name: /^Ask Nordwind/ }).click();
  await expect(request(sales)).toContainText("Request: notice");
  await customer.reload();
  await expect(request(customer)).toHaveCount(0);
  await expect(customer.getByText("The customer moves")).toHaveCount(0);

  await admin.goto("/nordwind/provider/subscriptions?show=requests");
  await admin.getByRole("link", { name: item }).first().click();
  await expect(request(admin)).toContainText("The customer moves");
  await request(admin).getByRole("button", { name: "Refuse", exact: true }).click();
  const no = admin.getByRole("dialog", { name: "Refuse this request?" });
  await no.getByLabel("Reason").fill("Bound until the end of the year");
  await no.getByRole("button", { name: "Refuse the request" }).click();
  await expect(admin.getByText("The request is refused.")).toBeVisible();

  await customer.reload();
  await openMore(customer);
  await customer.getByRole("button", { name: "Ask for notice", exact: true }).click();
  const wish = customer.getByRole("dialog", { name: "Ask for notice?" });
  await wish.getByRole("button", { name: /^Ask Alpha IT/ }).click();
  await expect(request(customer)).toContainText(/Waits for Alpha IT/);
  await sales.goto(`/nordwind/reseller${record}`);
  await expect(request(sales).getByRole("button", { name: "Accept", exact: true })).toHaveCount(0);
  await request(sales)
    .getByRole("button", { name: /^Pass on to Nordwind/ })
    .click();
  await sales
    .getByRole("dialog", { name: "Pass this request on?" })
    .getByRole("button", { name: /^Pass on to Nordwind/ })
    .click();
  await expect(sales.getByText("The request is with the provider now.")).toBeVisible();
  await customer.reload();
  await expect(request(customer)).toContainText(/Waits for Nordwind/);
  await request(customer).getByRole("button", { name: "Withdraw request" }).click();
  await customer
    .getByRole("dialog", { name: "Withdraw this request?" })
    .getByRole("button", { name: "Withdraw request" })
    .click();
  await expect(customer.getByText("The request is withdrawn.")).toBeVisible();
  await choose(false);
});

test("a seller no longer lets its customer ask, and lets it again", async ({ as }) => {
  const sales = await as("sales@alpha-it.example");
  const customer = await as("it@muster-gmbh.example");
  const record = await recordOf(customer);
  await expect(customer.getByRole("link", { name: "Ask for another quantity" })).toBeVisible();
  await sales.goto("/nordwind/reseller/customers?q=Muster+GmbH");
  await sales.getByRole("link", { name: "Muster GmbH", exact: true }).first().click();
  const choose = async (button: string, other: string) => {
    await openMore(sales);
    await sales.getByRole("button", { name: button, exact: true }).click();
    await sales.getByRole("dialog").getByRole("button", { name: button }).click();
    await expect(
      sales.getByRole("button", { name: other, exact: true, includeHidden: true }).first(),
    ).toBeAttached();
  };
  const [stop, allow] = ["Stop requests for changes", "Let it ask for changes"] as const;
  await choose(stop, allow);
  await customer.reload();
  await expect(customer.getByRole("heading", { level: 1, name: item })).toBeVisible();
  await expect(customer.getByRole("link", { name: "Ask for another quantity" })).toHaveCount(0);
  const there = await customer.goto(`/nordwind/account${record}/seats`);
  expect(there?.status()).toBe(403);
  await choose(allow, stop);
  await customer.goto(`/nordwind/account${record}`);
  await expect(customer.getByRole("link", { name: "Ask for another quantity" })).toBeVisible();
});
