import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

/** Opens a completed order from a list and reads its history: every step, in order, and by whose side. */
export async function expectHistory(page: Page, list: string, number: string, soldBy: string) {
  await page.goto(list);
  await page.getByRole("link", { name: number }).click();
  await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  const steps = page.getByRole("list", { name: "History" }).getByRole("listitem");
  const texts = (await steps.allInnerTexts()).reverse().join("\n");
  expect(texts).toMatch(/placed order.*confirmed order.*activated.*activated.*completed order/s);
  await expect(steps.filter({ hasText: "placed order" })).toContainText("Reseller");
  await expect(steps.filter({ hasText: "confirmed order" })).toContainText("Provider");
  await expect(page.getByRole("region", { name: "Who is responsible" })).toContainText(soldBy);
  await expect(page.getByRole("table", { name: "Lines" }).getByText("Activated")).toHaveCount(2);
}
