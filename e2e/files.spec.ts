import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** The first line of the file that a link gives. */
async function headOf(page: Page, link: string) {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  const text = await readFile(await (await download).path(), "utf8");
  return text.split("\n")[0];
}

test("files have the tenant's format, or the chosen one from then on", async ({ as }) => {
  const page = await as("sales@nordwind.example");
  await page.goto("/nordwind/provider/orders?state=all");
  expect(await headOf(page, "CSV")).toMatch(
    /^\ufeff"Number";"Placed on";.*"Billed once";"Billed per month"$/,
  );
  await page.getByText("Format of CSV files").first().locator("..").press("Enter");
  expect(await headOf(page, "Comma, 1234.50")).toMatch(/^\ufeff"Number","Placed on",/);
  await page.goto("/nordwind/provider/customers");
  expect(await headOf(page, "CSV")).toMatch(/^\ufeff"Company name",/);
});

test("a reseller takes its price list and its orders along", async ({ as }) => {
  const page = await as("assistant@alpha-it.example");
  await page.goto("/nordwind/reseller/catalogue");
  const list = await headOf(page, "CSV");
  expect(list).toContain('"One-time price"');
  expect(list).not.toContain("Transfer");
  await page.goto("/nordwind/reseller/orders");
  const orders = await headOf(page, "CSV");
  expect(orders).toMatch(/^\ufeff"Number";"Placed on";"Status";"Customer";"Customer reference/);
  expect(orders).not.toContain("Billed");
});
