import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility/checks";
import { expect, test } from "./fixtures";

const orders = "/nordwind/provider/orders";
const queue = `${orders}/work`;
const person = "delivery@nordwind.example";

const bar = (page: Page) => page.getByRole("region", { name: "Steps for ticked rows" });
const boxes = (page: Page) => page.locator("tbody .tick");
const rows = (page: Page) => page.locator("tbody tr");
const begin = (page: Page, step: string) =>
  bar(page).getByRole("button", { name: step, exact: true }).click();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("button", { name }).click();
const numberOf = async (page: Page, at: number) =>
  /O-\d{4}-\d{5}/.exec((await rows(page).nth(at).textContent()) ?? "")?.[0] ?? "";

async function open(page: Page, query = "", scripts = true) {
  await page.goto(queue + query);
  await expect(page.getByRole("heading", { name: "Work queue", level: 1 })).toBeVisible();
  if (scripts) await expect(page.getByRole("columnheader").first().getByRole("checkbox")).toBeVisible();
}

test("orders are shipped in three clicks, with a column of tracking numbers from the clipboard", async ({
  as,
  context,
}) => {
  await context.grantPermissions([]);
  const page = await as(person);
  await page.goto(orders);
  await page.getByRole("link", { name: "Work queue" }).click();
  await expect(page.getByRole("heading", { name: "Work queue", level: 1 })).toBeVisible();
  await page
    .getByRole("navigation", { name: "Filter the lines" })
    .getByRole("link", { name: /^To ship/ })
    .click();
  await expect(page).toHaveURL(/show=ship/);
  await expect(page.getByRole("columnheader").first().getByRole("checkbox")).toBeVisible();
  const waiting = await rows(page).count();
  expect(waiting).toBeGreaterThan(2);
  await expectAccessible(page);

  await page.getByRole("columnheader").first().getByRole("checkbox").check();
  await begin(page, "Next step…");
  await expect(page.getByRole("heading", { name: `${waiting} lines to ship` })).toBeVisible();
  const fields = page.getByLabel("Tracking");
  const count = await fields.count();
  expect(count).toBeGreaterThan(1);
  const numbers = Array.from({ length: count }, (_, at) => `1Z999AA1012345678${at}`);
  await fields.first().evaluate(
    (field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", text);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    `${numbers.join("\r\n")}\r\n`,
  );
  for (const [at, number] of numbers.entries()) await expect(fields.nth(at)).toHaveValue(number);
  await expectAccessible(page);
  const group = page.getByRole("main").getByRole("group").last();
  const order = /O-\d{4}-\d{5}/.exec((await group.textContent()) ?? "")?.[0] ?? "";
  await press(page, `Ship ${waiting} lines`);
  await expect(page.getByText(`${waiting} lines moved on.`)).toBeVisible();
  await expect(page.getByText("No matching lines")).toBeVisible();

  await page.goto(`${orders}?state=all&q=${numbers.at(-1)}`);
  await page.getByRole("link", { name: order }).first().click();
  await expect(page.getByRole("link", { name: `UPS ${numbers.at(-1)}` }).first()).toBeVisible();
});

test("of two who claim a line one gets it, and the other reads who has it", async ({ as }) => {
  const [page, other] = [await as(person), await as("admin@nordwind.example")];
  await open(page, "?whose=nobody&show=activate");
  await open(other, "?whose=nobody&show=activate");
  const number = await numberOf(page, 0);
  await boxes(page).first().check();
  await boxes(other).first().check();
  await begin(page, "Claim");
  await expect(page.getByText("1 line is yours now.")).toBeVisible();
  await begin(other, "Claim");
  await expect(other.getByText("No line was claimed.")).toBeVisible();
  await expect(other.getByRole("listitem").filter({ hasText: number })).toContainText(
    "takes care of it already.",
  );

  await open(page, "?whose=mine");
  await expect(rows(page).first()).toContainText(number);
  await boxes(page).first().check();
  await bar(page).getByText("Put in charge…").click();
  await bar(page).getByLabel("In charge").selectOption("nobody");
  await begin(page, "Hand over");
  await expect(page.getByText("Nobody is in charge of 1 line any more.")).toBeVisible();
});

test("a delivery fails with a reason, is prepared again, and what was activated tells its customer", async ({
  as,
}) => {
  const page = await as(person);
  await open(page, "?show=activate");
  const number = await numberOf(page, 0);
  await boxes(page).first().check();
  await begin(page, "Report a problem…");
  await expect(page.getByRole("heading", { name: "Failed or returned" })).toBeVisible();
  await press(page, "Returned");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel("Reason").fill("The tenant is locked");
  await press(page, "Delivery failed");
  await expect(page.getByText("1 line moved on.")).toBeVisible();

  await open(page, "?show=retry");
  const failed = rows(page).filter({ hasText: "The tenant is locked" });
  await expect(failed).toContainText(number);
  await failed.getByRole("link", { name: "Prepare again" }).click();
  await press(page, "Prepare one line again");
  await expect(page.getByText("1 line moved on.")).toBeVisible();

  await open(page, "?show=activate");
  const again = rows(page).filter({ hasText: "Preparing" }).filter({ hasText: number });
  await again.getByRole("link", { name: "Activate" }).click();
  await page.getByLabel("What the customer should know").fill("Access by admin@muster.example");
  await press(page, "Activate one line");
  await expect(page.getByText("1 line moved on.")).toBeVisible();
  await page.goto(`${orders}?state=all&q=${number}`);
  await page.getByRole("link", { name: number }).first().click();
  await expect(page.getByRole("main")).toContainText("Access by admin@muster.example");
});

test("by keyboard rows are gone through, ticked and opened", async ({ as }) => {
  const page = await as(person);
  await open(page, "?show=arrive");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(boxes(page).first()).toBeChecked();
  const number = await numberOf(page, 0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
});

test("without scripts, on a phone, goods that arrived are told so", async ({ as }) => {
  const page = await as(person, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await open(page, "?show=arrive", false);
  const waiting = await rows(page).count();
  await boxes(page).first().check();
  await begin(page, "Next step…");
  await expect(page.getByRole("heading", { name: "One line that arrived" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByLabel("Signed by").fill("Empfang");
  await press(page, "Mark one line as delivered");
  await expect(page.getByText("1 line moved on.")).toBeVisible();
  await expect(rows(page)).toHaveCount(waiting - 1);
  await begin(page, "Claim");
  await expect(page.getByText("Choose at least one line.")).toBeVisible();
});
