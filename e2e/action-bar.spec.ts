import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility/checks";
import { expect, test } from "./fixtures";

const catalogue = "/nordwind/provider/catalogue?q=cloud+server";
const product = "product@nordwind.example";
const phone = { width: 360, height: 780 };

const bar = (page: Page) => page.getByRole("region", { name: "Steps for ticked rows" });
const boxes = (page: Page) => page.locator("tbody .tick");
const step = (page: Page, name: string) => bar(page).locator("summary", { hasText: name });
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Undo" });

/** Opens a list, and waits until its table listens: the box that ticks all rows comes with the scripts. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole("columnheader").first().getByRole("checkbox")).toBeVisible();
}

/** The page of a part of the portfolio "Premium". */
async function openPortfolio(page: Page, part: "entries" | "add") {
  await page.goto("/nordwind/provider/portfolios");
  const path = await page.getByRole("link", { name: "Premium" }).first().getAttribute("href");
  await open(page, `${path}/${part}`);
}

test("prices change as the bar says beforehand, by keyboard, and are taken back", async ({ as }) => {
  const page = await as(product);
  await open(page, catalogue);
  await expect(bar(page)).toBeHidden();
  const offers = () => page.locator("tbody td:nth-child(5)").allTextContents();
  const before = await offers();

  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar(page).getByRole("status").first()).toHaveText("1 ticked");
  await boxes(page).nth(1).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await expect(bar(page).getByRole("status").first()).toHaveText("2 ticked");

  await step(page, "Price").focus();
  await page.keyboard.press("Enter");
  await bar(page).getByLabel("Change", { exact: true }).fill("-50");
  const line = bar(page).getByRole("listitem").filter({ hasText: "Cloud server S" });
  await expect(line).toContainText("€29.00/mo");
  await expect(line.locator("ins")).toContainText("€14.50/mo");
  await page.keyboard.press("Escape");
  await expect(step(page, "Price")).toBeFocused();
  await expect(line).toBeHidden();

  await page.keyboard.press("Enter");
  await bar(page).getByRole("button", { name: "Change 2 items" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 items were changed.")).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=cloud\+server/);
  await expect(bar(page)).toBeHidden();
  expect(await offers()).not.toEqual(before);

  await undo(page).click();
  await expect(page.getByText("Undone: 2 are as they were.")).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=cloud\+server/);
  expect(await offers()).toEqual(before);
});

test("all that match are one choice, which ends with the first row that is left out", async ({ as }) => {
  const page = await as(product);
  await open(page, "/nordwind/provider/catalogue");
  await boxes(page).first().check();
  const all = bar(page).getByLabel(/^All \d+ that match$/);
  await all.check();
  await expect(boxes(page).last()).toBeChecked();
  await boxes(page).nth(2).uncheck();
  await expect(all).not.toBeChecked();
  await expect(bar(page).getByRole("status").first()).toHaveText("24 ticked");

  await page.getByRole("columnheader").first().getByRole("checkbox").check();
  await expect(bar(page).getByRole("status").first()).toHaveText("25 ticked");
  await bar(page).getByRole("button", { name: "Clear" }).click();
  await expect(bar(page)).toBeHidden();
  expect(await page.locator(".tick:checked").count()).toBe(0);
});

test("other rows in the place of the ticked ones are not meant, and what a step would do is told anew", async ({
  as,
}) => {
  const page = await as(product);
  await open(page, catalogue);
  await boxes(page).first().check();
  const all = bar(page).getByLabel(/^All \d+ that match$/);
  await all.check();
  await step(page, "Price").click();
  await bar(page).getByLabel("Change", { exact: true }).fill("-50");
  await expect(bar(page).getByRole("button", { name: /^Change \d+ items$/ })).toBeVisible();

  await page.getByRole("search").last().getByRole("searchbox").fill("WP-NB14");
  await expect(page).toHaveURL(/[?&]q=WP-NB14/);
  await expect(page.getByRole("row").nth(1)).toContainText("WP-NB14");
  await expect(bar(page)).toBeHidden();
  await boxes(page).first().check();
  await expect(all).not.toBeChecked();
  await expect(bar(page).getByRole("status").first()).toHaveText("1 ticked");
  await expect(bar(page).getByRole("button", { name: "Change one item" })).toBeVisible();
});

test("a step that is refused says so in the bar, and the rows stay ticked", async ({ as }) => {
  const page = await as(product);
  await open(page, catalogue);
  await boxes(page).first().check();
  await step(page, "Price").click();
  await bar(page).getByRole("button", { name: "Show what changes" }).click();
  await expect(bar(page).getByRole("alert")).toBeVisible();
  await expect(bar(page).getByLabel("Change", { exact: true })).toBeFocused();
  await expect(boxes(page).first()).toBeChecked();
});

test("without scripts a step leads to what it would change, then it is done and taken back", async ({
  as,
}) => {
  const page = await as(product, { javaScriptEnabled: false });
  await page.goto(catalogue);
  await boxes(page).first().check();
  await step(page, "Status").click();
  await bar(page).getByLabel("Step").selectOption({ label: "End sales" });
  await bar(page).locator("details[open]").getByRole("button", { name: "Show what changes" }).click();
  await expect(page.getByRole("heading", { name: "One item would change" })).toBeVisible();
  await page.getByRole("button", { name: "Change one item" }).click();
  await expect(page.getByText("1 item was changed.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Sales ended" })).toHaveCount(1);
  await undo(page).click();
  await expect(page.getByText("Undone: 1 is as it was.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Sales ended" })).toHaveCount(0);

  await page.goto(`${catalogue}&notice=itemsChanged.1&undo=${crypto.randomUUID()}`);
  await expect(page.getByText("1 item was changed.")).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
});

test("a draft gets, prices and loses offers from the bar, and each step is taken back", async ({ as }) => {
  const page = await as(product);
  await openPortfolio(page, "add");
  await boxes(page).first().check();
  await step(page, "Add").click();
  await bar(page).getByLabel("Transfer price").fill("50");
  await expect(bar(page).locator("ins")).toContainText("Transfer price");
  await bar(page).getByRole("button", { name: "Add to the draft" }).click();
  await expect(page.getByText("1 offer is in the draft now.")).toBeVisible();
  await undo(page).click();
  await expect(page.getByText("Undone: 1 is as it was.")).toBeVisible();

  await expect(page).toHaveURL(/entries/);
  const shown = () => page.locator("tbody tr").first().textContent();
  const first = await shown();
  await boxes(page).first().check();
  await step(page, "Set prices").click();
  await bar(page).getByLabel("Transfer price").fill("33");
  await expect(bar(page).locator("ins")).toContainText("Transfer price");
  await bar(page).getByRole("button", { name: "Set prices" }).click();
  await expect(page.getByText("The prices of 1 offer are set in the draft.")).toBeVisible();
  expect(await shown()).not.toBe(first);
  await undo(page).click();
  await expect(page.getByText("Undone: 1 is as it was.")).toBeVisible();
  expect(await shown()).toBe(first);

  const count = page.getByText(/^\d+ offers$/);
  const all = (await count.textContent()) ?? "";
  await boxes(page).first().check();
  await bar(page)
    .getByLabel(/^All \d+ that match$/)
    .check();
  await step(page, "Remove").click();
  await bar(page).getByRole("button", { name: "Remove from the draft" }).click();
  await expect(page.getByText(/^\d+ offers are out of the draft\./)).toBeVisible();
  await undo(page).click();
  await expect(page.getByText(/^Undone: \d+ are as they were\.$/)).toBeVisible();
  await expect(count).toHaveText(all);
});

test("customers get somebody in charge, and enquiries are answered, several at once", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await open(page, "/nordwind/provider/customers?owner=direct");
  await boxes(page).first().check();
  await bar(page)
    .getByLabel(/^All \d+ that match$/)
    .check();
  await step(page, "Put in charge").click();
  await bar(page).getByLabel("Person").selectOption({ index: 1 });
  await bar(page).getByRole("button", { name: "Assign" }).click();
  await expect(page.getByText(/^This person looks after \d+ more customers? now\.$/)).toBeVisible();
  await expect(page).toHaveURL(/owner=direct/);
  await undo(page).click();
  await expect(page.getByText(/^Undone: \d+ (is as it was|are as they were)\.$/)).toBeVisible();

  await open(page, "/nordwind/provider/enquiries");
  await boxes(page).first().check();
  await bar(page).getByRole("button", { name: "Mark as answered" }).click();
  await expect(page.getByText("1 enquiry is marked as answered.")).toBeVisible();
});

test("on a phone the bar stands at the edge of the window, and hides neither the last row nor the focus", async ({
  as,
}) => {
  const page = await as(product, { viewport: phone });
  await open(page, "/nordwind/provider/catalogue");
  await boxes(page).first().check();
  const top = async () => {
    const box = await bar(page).boundingBox();
    return { top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) };
  };
  expect((await top()).bottom).toBeGreaterThan(phone.height - 2);
  expect((await top()).bottom).toBeLessThanOrEqual(phone.height + 1);

  for (let at = 0; at < 8; at += 1) await page.keyboard.press("j");
  const focused = await page.locator(".row-link:focus").boundingBox();
  expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual((await top()).top);

  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const last = await page.locator("tbody tr").last().boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((await top()).top + 1);

  await step(page, "Price").click();
  await expectAccessible(page);
});
