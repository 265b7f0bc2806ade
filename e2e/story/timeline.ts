import type { Page } from "@playwright/test";
import { expect } from "@/e2e/fixtures";
import { languageOf, patternIn, wordsOf } from "@/e2e/words";

const steps = ["order-placed", "order-confirmed", "line-activated", "line-activated", "order-completed"];

/** Opens a completed order from a list and reads its history: every step, in order, and by whose side; `soldBy` for those who did not sell it. */
export async function expectHistory(page: Page, list: string, number: string, soldBy?: string) {
  const say = wordsOf(page);
  const pattern = (key: string) => new RegExp(patternIn(languageOf(page), `audit.${key}`));
  await page.goto(list);
  await page.getByRole("link", { name: number }).click();
  await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  const entries = page.getByRole("list", { name: say("orders.history") }).getByRole("listitem");
  const texts = (await entries.allInnerTexts()).reverse().join("\n");
  expect(texts).toMatch(new RegExp(steps.map((key) => pattern(key).source).join("[^]*")));
  const sideOf = (key: string, side: string) =>
    expect(entries.filter({ hasText: pattern(key) })).toContainText(String(say(`terms.side.${side}`)));
  await sideOf("order-placed", "reseller");
  await sideOf("order-confirmed", "provider");
  if (soldBy) await expect(page.getByRole("main")).toContainText(soldBy);
  const lines = page.getByRole("table", { name: say("orders.lines") });
  await expect(lines.getByText(say("states.delivery.activated"), { exact: true })).toHaveCount(2);
}
