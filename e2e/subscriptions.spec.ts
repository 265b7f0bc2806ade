import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const item = "Microsoft 365 Business Standard";

/** The record of what Muster GmbH runs, from the list of an area. */
async function openRecord(page: Page, area: string) {
  await page.goto(`/nordwind/${area}/subscriptions`);
  const row = page.getByRole("row").filter({ hasText: item });
  const mine = area === "account" ? row : row.filter({ hasText: "Muster GmbH" }).filter({ hasText: "14" });
  await mine.getByRole("link", { name: item }).click();
  await expect(page.getByRole("heading", { level: 1, name: item })).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
  test(`notice is given on the phone, read by the customer, and taken back (${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const page = await as("sales@alpha-it.example", {
      javaScriptEnabled,
      viewport: { width: 360, height: 780 },
    });
    await openRecord(page, "reseller");
    await expect(page.getByText(/^Renews on .+ for 12 months at €175\.00 per month\.$/)).toBeVisible();
    const until = await page.getByText(/^Notice given by .+ ends it on .+\.$/).textContent();
    const lastDay = until?.match(/ends it on (.+)\.$/)?.[1] ?? "no day";
    await page.getByRole("main").getByText("More", { exact: true }).click();
    await page.getByRole("button", { name: "Give notice", exact: true }).click();
    const asked = page.getByRole("dialog", { name: "Give notice for this subscription?" });
    await expect(asked).toContainText(`It then runs until ${lastDay}.`);
    await asked.getByLabel("Reason").fill("Moves to another office");
    await asked.getByRole("button", { name: "Give notice now" }).click();
    await expect(page.getByText("Notice is given.")).toBeVisible();
    await expect(page.getByText(`Ends on ${lastDay}: notice was given.`)).toBeVisible();

    const customer = await as("it@muster-gmbh.example", { javaScriptEnabled });
    await openRecord(customer, "account");
    await expect(customer.getByText(`Ends on ${lastDay}: notice was given.`)).toBeVisible();
    await expect(customer.getByRole("button", { name: "Take notice back", exact: true })).toHaveCount(0);
    await expect(customer.getByText("Margin")).toHaveCount(0);

    await page.goto("/nordwind/reseller/subscriptions?show=noticed");
    await page.getByRole("link", { name: item }).click();
    await page.getByRole("button", { name: "Take notice back", exact: true }).click();
    const back = page.getByRole("dialog", { name: "Take the notice back?" });
    await back.getByRole("button", { name: "Take notice back" }).click();
    await expect(page.getByText("The notice is taken back")).toBeVisible();
    await expect(page.getByText(/^Renews on .+ for 12 months/)).toBeVisible();
    await expect(page.getByRole("list", { name: "History" }).getByRole("listitem").first()).toContainText(
      "took the notice",
    );
  });

for (const javaScriptEnabled of [true, false])
  test(`five are added on the phone, and fewer planned and dropped, each with what it leads to (${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const page = await as("sales@alpha-it.example", {
      javaScriptEnabled,
      viewport: { width: 360, height: 780 },
    });
    const customer = await as("it@muster-gmbh.example", { javaScriptEnabled });
    await openRecord(customer, "account");
    await page.goto(customer.url().replace("/account/", "/reseller/"));
    const before = Number(await figure(page, "Quantity"));
    await page.getByRole("link", { name: "Change quantity" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Change quantity" })).toBeVisible();
    await page.getByRole("link", { name: String(before + 5), exact: true }).click();
    await expect(page.getByText(/^for 5 more, \d+ of \d+ days until .+$/)).toBeVisible();
    await page.getByRole("button", { name: "Add 5 now" }).click();
    await expect(page.getByText("Done. The page says how many run")).toBeVisible();
    expect(Number(await figure(page, "Quantity"))).toBe(before + 5);
    await expect(page.getByRole("list", { name: "History" }).getByRole("listitem").first()).toContainText(
      "added 5 ×",
    );

    await page.getByRole("link", { name: "Change quantity" }).click();
    await page.getByLabel("Quantity", { exact: true }).fill(String(before));
    await page.getByRole("button", { name: "Show impact" }).click();
    await expect(page.getByText("Until then nothing changes, and it can be dropped.")).toBeVisible();
    await page.getByRole("button", { name: "Plan 5 fewer" }).click();
    await expect(page.getByText(`with ${before} instead of ${before + 5} for 12 months`)).toBeVisible();

    await customer.reload();
    await expect(customer.getByText(`with ${before} instead of ${before + 5} for 12 months`)).toBeVisible();
    await expect(customer.getByText("Margin")).toHaveCount(0);

    await page.getByRole("button", { name: "Drop the change" }).click();
    const drop = page.getByRole("dialog", { name: "Drop the planned change?" });
    await drop.getByRole("button", { name: "Drop the change" }).click();
    await expect(page.getByText("The planned change is dropped")).toBeVisible();
  });

for (const javaScriptEnabled of [true, false])
  test(`the provider agrees on a longer term, and the list comes as a file (${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const page = await as("admin@nordwind.example", { javaScriptEnabled });
    const customer = await as("it@muster-gmbh.example", { javaScriptEnabled });
    await openRecord(customer, "account");
    await page.goto(customer.url().replace("/account/", "/provider/"));
    await page.getByRole("main").getByText("More", { exact: true }).click();
    await page.getByRole("button", { name: "Renew now", exact: true }).click();
    const asked = page.getByRole("dialog", { name: "Renew it before the term is over?" });
    const option = asked.getByRole("radio", { name: /^24 months, until / });
    await option.check();
    const until = /until (.+?\d{4})/.exec(
      (await asked.getByText(/^24 months, until /).textContent()) ?? "",
    )?.[1];
    await asked.getByRole("button", { name: "Agree on this term" }).click();
    await expect(page.getByText("The next term is agreed.")).toBeVisible();
    await expect(page.getByText(/^Renews on .+ for 24 months at /)).toBeVisible();
    await expect(page.getByText(`ends it on ${until}.`)).toBeVisible();

    await page.goto("/nordwind/provider/subscriptions");
    const address = await page.getByRole("link", { name: "Download list" }).getAttribute("href");
    const file = await page.request.get(address ?? "no file");
    const text = await file.text();
    expect(text.split("\n")[0]).toContain("You bill per month");
    expect(text).toContain("Muster GmbH");
  });

/** A figure of the head of a record. */
const figure = async (page: Page, label: string) =>
  (
    await page.locator(".key-figures div").filter({ hasText: label }).locator("dd").first().textContent()
  )?.trim();
