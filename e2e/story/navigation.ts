import type { Page } from "@playwright/test";
import { wordsOf } from "../words";

/** Goes to a page of the area by its navigation, which on a phone is behind the menu button. */
export async function goTo(page: Page, key: string) {
  const say = wordsOf(page);
  const menu = page.getByRole("banner").getByRole("button", { name: say("frame.menu"), exact: true });
  if (await menu.isVisible()) await menu.click();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: say(key), exact: true })
    .click();
}
