import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Company } from "./matrix/company";
import { Database } from "./matrix/database";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

/** Writes to somebody on the page of an order, and waits until it stands there. */
async function write(page: Page, to: string, text: string, send = "Send message") {
  const form = page.getByRole("form", { name: `Message to ${to}` });
  await form.getByRole("textbox").fill(text);
  await form.getByRole("button", { name: send, exact: true }).click();
  await expect(messagesWith(page, to).getByRole("listitem").filter({ hasText: text })).toBeVisible();
}

const messagesWith = (page: Page, name: string) =>
  page.getByRole("region", { name: `Messages with ${name}`, exact: true });

for (const [javaScriptEnabled, width] of [
  [true, 360],
  [false, 1280],
] as const)
  test(`an order is asked about, and each writes to its neighbour alone (${width} px, ${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const browser = { javaScriptEnabled, viewport: { width, height: 780 } };
    const company = await Company.find(database, "nordwind", "alpha-it");
    const { order } = await company.newOrder("placed");
    const provider = await as("delivery@nordwind.example", browser);
    await provider.goto(`/nordwind/provider/orders/${order}`);
    await provider.getByText("More", { exact: true }).click();
    await provider.getByRole("button", { name: "Ask for information", exact: true }).click();
    await provider.getByRole("textbox", { name: "Question" }).fill("Which floor?");
    await provider.getByRole("button", { name: "Send the question" }).click();
    await expect(messagesWith(provider, "Alpha IT Systemhaus").getByRole("listitem")).toContainText([
      "Which floor?",
    ]);

    const reseller = await as("sales@alpha-it.example", browser);
    await reseller.goto(`/nordwind/reseller/orders/${order}`);
    const above = messagesWith(reseller, "Nordwind IT GmbH");
    await expect(above.getByText("1 new")).toBeVisible();
    await above.getByRole("button", { name: "Mark as read" }).click();
    await expect(above.getByText("1 new")).toHaveCount(0);
    await write(reseller, "Muster GmbH", "On which floor are you?");

    const customer = await as("it@muster-gmbh.example", browser);
    await customer.goto(`/nordwind/account/orders/${order}`);
    await expect(customer.getByText("Which floor?")).toHaveCount(0);
    const form = customer.getByRole("form", { name: "Message to Alpha IT Systemhaus" });
    await form.getByLabel(/^Files/).setInputFiles("e2e/matrix/dot.png");
    await write(customer, "Alpha IT Systemhaus", "On the second, left hand");

    await reseller.reload();
    await expect(messagesWith(reseller, "Muster GmbH").getByText("1 new")).toBeVisible();
    const link = messagesWith(reseller, "Muster GmbH").getByRole("link", { name: "dot.png" });
    const file = (await link.getAttribute("href")) ?? "";
    const fetched = await reseller.request.get(file);
    expect([fetched.status(), fetched.headers()["content-type"]]).toEqual([200, "image/png"]);
    expect(fetched.headers()["content-disposition"]).toMatch(/^attachment; .*dot\.png$/);
    const unseen = await provider.request.get(file.replace("/reseller/", "/provider/"));
    expect(unseen.status()).toBe(404);
    await write(reseller, "Nordwind IT GmbH", "Second floor", "Send answer");
    await expect(reseller.getByText("Your answer is on its way").first()).toBeVisible();

    await provider.reload();
    await expect(messagesWith(provider, "Alpha IT Systemhaus").getByRole("listitem")).toHaveCount(2);
    await expect(provider.getByText("left hand")).toHaveCount(0);
    await expect(provider.getByRole("region", { name: /^Messages with/ })).toHaveCount(1);
    await write(provider, "Alpha IT Systemhaus", "Thank you");
  });
