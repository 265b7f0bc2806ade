import type { Page } from "@playwright/test";
import { wordsOf } from "@/e2e/words";

/** Goes to a page of the area by its navigation, which on a phone is behind the menu button, and waits until it is there. */
export async function goTo(page: Page, key: string) {
  const say = wordsOf(page);
  const menu = page.getByRole("banner").getByRole("button", { name: say("frame.menu"), exact: true });
  if (await menu.isVisible()) await menu.click();
  const link = page.getByRole("navigation").getByRole("link", { name: say(key), exact: true });
  const href = await link.getAttribute("href");
  await link.click();
  await page.waitForURL(`**${href}`);
}

/** Looks for these words in the list of the page, and waits for what is found. */
export async function searchList(page: Page, words: string) {
  const main = page.getByRole("main");
  await main.getByRole("searchbox").fill(words);
  await main.getByRole("searchbox").press("Enter");
  await page.waitForURL(/[?&]q=/);
}
