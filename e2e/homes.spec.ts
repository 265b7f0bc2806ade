import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { Person } from "./people";
import { type Language, patternIn, wordsOf } from "./words";

/** What waits for the demo's people, by the keys of its words; written out, not derived. */
const waiting: [Person, string[]][] = [
  ["product@nordwind.example", ["toPublish"]],
  ["account@nordwind.example", ["enquiries", "silent"]],
  ["delivery@nordwind.example", ["late", "lateDelivery"]],
  ["admin@alpha-it.example", ["asked", "lateOrders", "enquiries", "baskets"]],
];
/** Whom nothing waits for, or who is here to look things up. */
const others: [Person, string][] = [
  ["admin@nordwind.example", "nothingWaitsOnYou"],
  ["support@nordwind.example", "readersHome"],
  ["finance@nordwind.example", "readersHome"],
  ["auditor@nordwind.example", "readersHome"],
];

const forYou = (page: Page) => page.getByRole("region", { name: wordsOf(page)("home.forYou") });

/** What a home says of work: how much, and where it leads. */
const entriesOf = (page: Page) =>
  forYou(page)
    .getByRole("link")
    .evaluateAll((links) =>
      links.map((link) => ({
        count: Number(link.querySelector(".tile-count")?.textContent),
        label: link.querySelector(".tile-label")?.textContent ?? "",
        href: link.getAttribute("href") ?? "",
      })),
    );

for (const [person, work] of waiting)
  test(`the home of ${person} leads to exactly what it counts`, async ({ as }) => {
    const language: Language = person.startsWith("account") ? "de" : "en";
    const page = await as(person, { language });
    await page.goto(person.includes("alpha") ? "/nordwind/reseller" : "/nordwind/provider");
    const say = wordsOf(page);
    const entries = await entriesOf(page);
    // The demo's orders are of working days, so that some days find none of them in time.
    const inTime = [say("home.work.due"), say("home.work.toDeliver")];
    const named = entries.map(({ label }) => label).filter((label) => !inTime.includes(label));
    const wanted = work.map((key) => new RegExp(`^${patternIn(language, `home.work.${key}`)}$`));
    expect(named).toEqual(wanted.map((label) => expect.stringMatching(label)));
    for (const { count, href } of entries) {
      await page.goto(href);
      expect(count).toBeGreaterThan(0);
      await expect(page.getByRole("main").locator("tbody tr")).toHaveCount(count);
    }
  });

for (const [person, said] of others)
  test(`the home of ${person} names no work of others`, async ({ as }) => {
    const page = await as(person);
    await page.goto("/nordwind/provider");
    await expect(forYou(page)).toContainText(wordsOf(page)(`home.${said}`));
    expect((await entriesOf(page)).filter(({ count }) => count > 0)).toEqual([]);
    const waits = page.locator("summary", { hasText: "Waiting on others" });
    await expect(page.getByRole("table", { name: "Waiting on others" })).toBeHidden();
    await waits.click();
    await expect(page.getByRole("link", { name: "To confirm, overdue" })).toBeVisible();
  });

for (const javaScriptEnabled of [true, false])
  test(`a chart tells its values by keyboard and as a table, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    as,
  }) => {
    const page = await as("sales@alpha-it.example", {
      javaScriptEnabled,
      viewport: { width: 360, height: 780 },
    });
    await page.goto("/nordwind/reseller");
    const columns = page.getByRole("list", { name: "Running margin per month" }).getByRole("link");
    // So many are wide enough for a finger here; the table has all twelve.
    await expect(columns).toHaveCount(11);
    const value = columns.last().locator(".chart-value");
    const width = async () => (await value.boundingBox())?.width ?? 0;
    expect(await width()).toBeLessThan(2);
    await columns.last().focus();
    await expect.poll(width).toBeGreaterThan(50);
    const said = (await value.locator("b").textContent()) ?? "";
    await page.locator("summary", { hasText: "As a table" }).click();
    const table = page.getByRole("table", { name: "Running margin per month" });
    await expect(table.getByRole("row").nth(1)).toContainText(said);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await columns.last().click();
    await expect(page).toHaveURL(/\/margin\?month=\d{4}-\d\d$/);
  });

test("what changed is told at the own price, with the margin before and after, and the customers it concerns", async ({
  as,
}) => {
  const [seller, assistant] = [await as("sales@alpha-it.example"), await as("assistant@alpha-it.example")];
  for (const page of [seller, assistant]) await page.goto("/nordwind/reseller/catalogue/changes?since=month");
  const row = (page: Page) => page.getByRole("row", { name: /M365-STANDARD · Rent · 12 months Other terms/ });
  await expect(row(seller)).toContainText("€12.50/mo");
  await expect(row(seller)).toContainText("€2.67 21.4%");
  await expect(row(seller)).toContainText("€2.26 18.1%");
  await expect(row(seller).getByRole("link", { name: "Muster GmbH" })).toBeVisible();
  await expect(row(assistant)).toContainText("€12.50/mo");
  await expect(assistant.getByRole("columnheader", { name: "Margin" })).toHaveCount(0);
  await expect(row(assistant)).not.toContainText("€2.26");
});

test("a customer sees what is open and what runs, with its sum", async ({ as }) => {
  const page = await as("it@muster-gmbh.example");
  await page.goto("/nordwind/account");
  const prices = page.getByRole("table", { name: "What you have running" }).locator("td.num:last-child");
  const cents = async (text: string | null) => Number(text?.replace(/[^\d.]/g, ""));
  const each = await Promise.all((await prices.allTextContents()).map(cents));
  const [sum] = await page.locator(".figure", { hasText: "Running" }).locator(".money").allTextContents();
  expect(await cents(sum ?? "")).toBeCloseTo(
    each.reduce((total, price) => total + price, 0),
    2,
  );
  const [count] = await page.locator(".figure", { hasText: "Open orders" }).locator("p").allTextContents();
  await page.getByRole("link", { name: "Open orders" }).click();
  await expect(page).toHaveURL(/state=open/);
  await expect(page.getByRole("table", { name: "Your orders" }).locator("tbody tr")).toHaveCount(
    Number(count),
  );
});
