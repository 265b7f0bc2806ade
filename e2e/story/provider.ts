import type { Page } from "@playwright/test";
import { expect } from "../fixtures";
import type { priceList } from "./price-list";

/** Imports a list from the catalogue's first page to the result: file, columns, check, run. */
export async function importList(page: Page, { file, rows }: ReturnType<typeof priceList>) {
  await page.goto("/nordwind/provider");
  await page.getByRole("link", { name: "Catalogue" }).click();
  await page.getByRole("link", { name: "Import a list" }).click();
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Upload and go on" }).click();

  await expect(page.getByRole("heading", { level: 1, name: file.name })).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("0");
  await expect(page.getByLabel("One-time price (purchase)")).toHaveValue("1");
  await page.getByRole("radio", { name: "go on sale at once" }).check();
  await page.getByRole("button", { name: "Check" }).click();

  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible();
  await page.getByRole("button", { name: /^Import [\d,]+ items$/ }).click();
  await expect(page.getByRole("progressbar", { name: "Rows done" })).toBeVisible();
  await expect(page.getByText("The import is complete")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(`${rows.toLocaleString("en")} rows in`)).toBeVisible();
}

/** Makes a portfolio of everything that a search finds, less so many that `size` are left, and publishes it. */
export async function publishPortfolio(page: Page, wanted: { name: string; search: string; size: number }) {
  await page.goto("/nordwind/provider");
  await page.getByRole("link", { name: "Portfolios", exact: true }).click();
  await page.getByRole("link", { name: "New portfolio" }).click();
  await page.getByLabel("Name").fill(wanted.name);
  await page.getByRole("button", { name: "Create portfolio" }).click();
  await expect(page.getByText("The portfolio was created.")).toBeVisible();

  await page.getByRole("link", { name: "Add offers" }).first().click();
  await page.getByLabel("Name, SKU, manufacturer").fill(wanted.search);
  await page.getByRole("button", { name: "Apply" }).click();
  const all = page.getByRole("button", { name: /^Add all [\d,]+ that match$/ });
  await expect(page).toHaveURL(/[?&]q=/);
  const found = Number((await all.textContent())?.replace(/\D/g, ""));
  expect(found).toBeGreaterThanOrEqual(wanted.size);
  await all.click();
  await expect(page.getByText("The offers are in the draft.")).toBeVisible();

  await takeOut(page, found - wanted.size);
  await page.getByRole("link", { name: /^Changes/ }).click();
  await page.getByText("Publish version 1", { exact: true }).click();
  await expect(page.getByText(`${wanted.size} added, 0 removed, 0 changed.`)).toBeVisible();
  await page.getByRole("button", { name: "Publish now" }).click();
  await expect(page.getByText("Published.", { exact: false }).first()).toBeVisible();
}

/** Takes the first offers out of the draft that the page lists, a page at a time. */
async function takeOut(page: Page, count: number) {
  for (let left = count; left > 0; ) {
    const boxes = page.getByRole("row").getByRole("checkbox", { name: /^(?!Select all)/ });
    const now = Math.min(left, await boxes.count());
    for (let at = 0; at < now; at += 1) await boxes.nth(at).check();
    await page.getByRole("button", { name: "Remove ticked offers" }).click();
    await expect(page.getByText("The offers are out of the draft.")).toBeVisible();
    left -= now;
  }
}

/** Opens an order from the queue, confirms it, and activates its lines one after the other. */
export async function fulfil(page: Page, number: string) {
  await page.goto("/nordwind/provider");
  await page.getByRole("link", { name: "Orders", exact: true }).click();
  await page.getByRole("link", { name: number }).click();
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByText("The order was confirmed.")).toBeVisible();
  const open = page.getByRole("group", { name: "Open lines" }).getByRole("checkbox");
  for (let left = await open.count(); left > 0; left -= 1) {
    await expect(open).toHaveCount(left);
    await open.first().check();
    await page.getByRole("button", { name: "Activate chosen lines" }).click();
    const told =
      left > 1 ? "The chosen lines are active." : "The last line is active: the order is completed.";
    await expect(page.getByText(told)).toBeVisible();
  }
}
