import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { expectAccessible } from "./accessibility/checks";
import { expect, test } from "./fixtures";

const orders = "/nordwind/provider/orders";

async function textOf(page: Page, link: Locator) {
  const waiting = page.waitForEvent("download");
  await link.click();
  const download = await waiting;
  const file = await readFile(await download.path());
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false });
  return { name: download.suggestedFilename(), pages: text };
}

test("what is ticked in the queue is printed: a picking list, and a delivery note for each parcel", async ({
  as,
}) => {
  const page = await as("delivery@nordwind.example");
  await page.goto(`${orders}/work?show=ship`);
  await expect(page.getByRole("columnheader").first().getByRole("checkbox")).toBeVisible();
  const rows = page.locator("tbody tr");
  const lines = await rows.allTextContents();
  const numbers = lines.map((line) => /O-\d{4}-\d{5}/.exec(line)?.[0] ?? "");
  await page.getByRole("columnheader").first().getByRole("checkbox").check();
  await page
    .getByRole("region", { name: "Steps for ticked rows" })
    .getByRole("button", { name: "Print…" })
    .click();
  await expect(page.getByRole("heading", { name: "Picking list and delivery notes" })).toBeVisible();
  await expectAccessible(page);

  const picking = await textOf(page, page.getByRole("link", { name: "Picking list (PDF)" }));
  expect(picking.name).toMatch(/\.pdf$/);
  const picked = picking.pages.join(" ");
  for (const number of numbers) expect(picked).toContain(number);
  expect(picked).not.toContain("€");

  const notes = await textOf(page, page.getByRole("link", { name: "Delivery notes (PDF)" }));
  expect(notes.pages).toHaveLength(new Set(numbers).size);
  const all = notes.pages.join(" ");
  for (const number of numbers) expect(all).toContain(number);
  expect(all).toContain("Lieferschein");
  expect(all).not.toContain("€");
});

test("a reseller takes the delivery note of its own order, under its own name", async ({ as }) => {
  const page = await as("admin@alpha-it.example");
  await page.goto("/nordwind/reseller/orders?state=in+delivery");
  await page.locator("tbody tr").first().getByRole("link").first().click();
  const number = /O-\d{4}-\d{5}/.exec(
    (await page.getByRole("heading", { level: 1 }).textContent()) ?? "",
  )?.[0];
  const link = page.getByRole("link", { name: "Delivery note (PDF)" });
  const note = await textOf(page, link);
  const text = note.pages.join(" ");
  expect(text).toContain(number ?? "-");
  expect(text).toContain("Alpha IT");
  expect(text).not.toContain("€");
  expect(note.name).toContain(number ?? "-");

  await page.goto("/nordwind/reseller/orders?state=placed");
  await page.locator("tbody tr").first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Order");
  await expect(link).toHaveCount(0);
});
