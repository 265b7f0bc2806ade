import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility/checks";
import { expect, test } from "./fixtures";

const list = "/nordwind/provider/orders";
const person = "delivery@nordwind.example";

const bar = (page: Page) => page.getByRole("region", { name: "Steps for ticked rows" });
const boxes = (page: Page) => page.locator("tbody .tick");
const rows = (page: Page) => page.locator("tbody tr");
const numberOf = async (page: Page, at: number) =>
  /O-\d{4}-\d{5}/.exec((await rows(page).nth(at).textContent()) ?? "")?.[0] ?? "";

async function tick(page: Page, state: string, count: number, scripts = true) {
  await page.goto(`${list}?state=${state}`);
  if (scripts) await expect(page.getByRole("columnheader").first().getByRole("checkbox")).toBeVisible();
  for (let at = 0; at < count; at += 1) await boxes(page).nth(at).check();
}
const begin = (page: Page, step: string) => bar(page).getByRole("button", { name: step }).click();
const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();

test("orders are handed to somebody, found as the own ones, and taken back", async ({ as }) => {
  const page = await as(person);
  await tick(page, "placed", 2);
  await expect(bar(page).getByRole("status").first()).toHaveText("2 ticked");
  const number = await numberOf(page, 0);
  await begin(page, "Put in charge");
  await expect(page.getByRole("heading", { name: "Put somebody in charge of orders" })).toBeVisible();
  await expectAccessible(page);
  const choice = page.getByLabel("In charge");
  const [, me = ""] = await choice.locator("option").allTextContents();
  await choice.selectOption({ label: me });
  await expect(page.getByRole("row").filter({ hasText: number })).toContainText(me);
  await press(page, `Hand 2 orders to ${me}`);
  await expect(page.getByText("This person takes care of 2 more orders now.")).toBeVisible();
  await expect(rows(page).first()).toContainText(me);

  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone: 2 are as they were.")).toBeVisible();
  await expect(rows(page).first()).not.toContainText(me);
});

test("orders are confirmed and shipped, each with its parcel; who was faster is told by number", async ({
  as,
}) => {
  const page = await as(person);
  await tick(page, "placed", 2);
  const numbers = [await numberOf(page, 0), await numberOf(page, 1)];
  await begin(page, "Confirm");
  await expect(page.getByRole("row").filter({ hasText: numbers[0] })).toContainText("Confirmed");
  await expect(page.getByText("so this cannot be undone")).toBeVisible();

  const other = await as(person);
  await other.goto(`${list}?state=placed&q=${numbers[1]}`);
  await other.getByRole("link", { name: numbers[1] }).first().click();
  await other.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(other.getByText("The order was confirmed.")).toBeVisible();

  await press(page, "Confirm 2 orders");
  await expect(page.getByText("1 order was confirmed.")).toBeVisible();
  await expect(page.getByText("One order stays as it is")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: numbers[1] })).toContainText("“Confirmed”");

  await page.goto(`${list}?state=confirmed&q=${numbers[1]}`);
  await expect(page.getByRole("columnheader").first().getByRole("checkbox")).toBeVisible();
  await boxes(page).first().check();
  await bar(page).getByLabel("All 1 that match").check();
  await begin(page, "Ship");
  const parcel = page.getByRole("group", { name: new RegExp(numbers[1] ?? "") });
  await parcel.getByLabel("Tracking").fill("1Z999AA10123456784");
  await expectAccessible(page);
  await press(page, "Mark one order as shipped");
  await expect(page.getByText("1 order was shipped.")).toBeVisible();
  await page.goto(`${list}?state=in+delivery&q=${numbers[1]}`);
  await page.getByRole("link", { name: numbers[1] }).first().click();
  await expect(page.getByText("1Z999AA10123456784").first()).toBeVisible();
});

test("without scripts, on a phone, all that match are confirmed, and orders handed on", async ({ as }) => {
  const page = await as(person, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await page.goto(`${list}?state=placed`);
  await boxes(page).first().check();
  await begin(page, "Put in charge");
  await page.getByLabel("In charge").selectOption({ index: 1 });
  await press(page, "Show what changes");
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Hand one order to / })
    .click();
  await expect(page.getByText("This person takes care of 1 more order now.")).toBeVisible();

  await bar(page)
    .getByLabel(/^All \d+ that match$/)
    .check();
  await begin(page, "Confirm");
  await expect(page.getByRole("heading", { name: /would be confirmed$/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Confirm / })
    .click();
  await expect(page.getByText(/^\d+ orders? (was|were) confirmed\.$/)).toBeVisible();
});
