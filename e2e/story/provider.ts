import type { Page } from "@playwright/test";
import { expect } from "@/e2e/fixtures";
import { languageOf, patternIn, wordsOf } from "@/e2e/words";
import { goTo, searchList } from "./navigation";
import type { priceList } from "./price-list";

/** Imports a list from the catalogue's first page to the result: file, columns, check, run. */
export async function importList(page: Page, { file, rows }: ReturnType<typeof priceList>) {
  const say = wordsOf(page);
  await page.goto("/nordwind/provider");
  await goTo(page, "nav.catalogue");
  // On a phone it stands behind a button.
  const more = page.getByRole("main").getByRole("button", { name: say("ui.more"), exact: true });
  await expect(more.or(page.getByRole("link", { name: say("catalogue.import") }))).toBeVisible();
  if (await more.isVisible()) await more.click();
  await page.getByRole("link", { name: say("catalogue.import") }).click();
  await page.getByLabel(say("imports.file")).setInputFiles(file);
  await page.getByRole("button", { name: say("imports.upload") }).click();

  await expect(page.getByRole("heading", { level: 1, name: file.name })).toBeVisible();
  await expect(page.getByLabel(say("imports.target.name"), { exact: true })).toHaveValue("0");
  await expect(page.getByLabel(say("imports.target.price"))).toHaveValue("1");
  await page.getByRole("radio", { name: say("imports.newStateIs.active") }).check();
  await page.getByRole("button", { name: say("imports.check"), exact: true }).click();

  await expect(page.getByRole("heading", { name: say("imports.checkTitle") })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole("button", { name: importButton[languageOf(page)] }).click();
  await expect(page.getByRole("progressbar", { name: say("imports.progress") })).toBeVisible();
  await expect(page.getByText(say("imports.doneTitle"))).toBeVisible({ timeout: 60_000 });
  const count = rows.toLocaleString(languageOf(page));
  await expect(page.getByText(new RegExp(`^${count.replace(".", "\\.")} .* ${inSeconds}`))).toBeVisible();
}

const importButton = { en: /^Import [\d,]+ items$/, de: /^[\d.]+ Artikel importieren$/ };
const inSeconds = "in [\\d.,]+ s";

/** Makes a portfolio of everything that a search finds, less so many that `size` are left, and publishes it. */
export async function publishPortfolio(page: Page, wanted: { name: string; search: string; size: number }) {
  const say = wordsOf(page);
  await page.goto("/nordwind/provider");
  await goTo(page, "nav.portfolios");
  await page.getByRole("link", { name: say("portfolios.new") }).click();
  await page.getByLabel(say("portfolios.name"), { exact: true }).fill(wanted.name);
  await page.getByRole("button", { name: say("portfolios.create") }).click();
  await expect(page.getByText(say("notices.portfolioCreated"))).toBeVisible();

  await page
    .getByRole("link", { name: say("portfolios.addOffers") })
    .first()
    .click();
  await page.getByLabel(say("portfolios.searchOffers")).fill(wanted.search);
  await page.getByRole("button", { name: say("portfolios.applyFilter") }).click();
  await expect(page).toHaveURL(/[?&]q=/);
  await page.getByRole("cell").getByRole("checkbox").first().check();
  const all = page.getByText(say("ui.barAll")).last();
  const found = Number((await all.textContent())?.replace(/\D/g, ""));
  expect(found).toBeGreaterThanOrEqual(wanted.size);
  await all.click();
  await page.getByText(say("portfolios.addByRule"), { exact: true }).click();
  await page.getByRole("button", { name: say("portfolios.addNow") }).click();
  await expect(page.getByText(say("notices.offersAdded"))).toBeVisible();

  await page.getByRole("link", { name: say("portfolios.tab.entries"), exact: true }).click();
  await expect(page).toHaveURL(/\/entries/);
  await takeOut(page, found - wanted.size);
  const language = languageOf(page);
  await page
    .getByRole("link", { name: new RegExp(`^${patternIn(language, "portfolios.tab.changes")}`) })
    .click();
  await page.getByText(say("portfolios.publish")).first().click();
  const impact = patternIn(language, "portfolios.publishImpact")
    .replace(".+?", String(wanted.size))
    .replaceAll(".+?", "0");
  await expect(page.getByText(new RegExp(impact))).toBeVisible();
  await page.getByRole("button", { name: say("portfolios.publishNow") }).click();
  await expect(page.getByText(say("notices.portfolioPublished"))).toBeVisible();
}

/** Takes the first offers out of the draft that the page lists, a page at a time. */
async function takeOut(page: Page, count: number) {
  const say = wordsOf(page);
  for (let left = count; left > 0; ) {
    const boxes = page
      .getByRole("rowheader")
      .getByRole("checkbox")
      .or(page.getByRole("cell").getByRole("checkbox"));
    const now = Math.min(left, await boxes.count());
    for (let at = 0; at < now; at += 1) await boxes.nth(at).check();
    await page.getByText(say("portfolios.remove"), { exact: true }).click();
    await page.getByRole("button", { name: say("portfolios.removeNow") }).click();
    await expect(page.getByText(say("notices.entriesRemoved"))).toBeVisible();
    await expect(page.locator(".tick:checked")).toHaveCount(0);
    left -= now;
  }
}

/** Opens an order from the queue, confirms it, and activates its lines one after the other. */
export async function fulfil(page: Page, number: string) {
  const say = wordsOf(page);
  await page.goto("/nordwind/provider");
  await goTo(page, "nav.orders");
  // Those that wait longer may fill the first page.
  await searchList(page, number);
  await page.getByRole("link", { name: number }).click();
  await page.getByRole("button", { name: say("orders.confirm"), exact: true }).click();
  await expect(page.getByText(say("notices.order-confirmed"))).toBeVisible();
  const open = page.getByRole("group", { name: say("orders.openLines") }).getByRole("checkbox");
  for (let left = await open.count(); left > 0; left -= 1) {
    await expect(open).toHaveCount(left);
    await open.first().check();
    await page.getByRole("button", { name: say("orders.activate") }).click();
    await expect(
      page.getByText(say(left > 1 ? "notices.lines-activated" : "notices.order-completed")),
    ).toBeVisible();
  }
}
