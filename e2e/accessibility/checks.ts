import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type Axe from "axe-core";
import { expect } from "@/e2e/fixtures";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const colourRules = ["color-contrast", "link-in-text-block"];
const widths = [1280, 360];
/** In an order in which each step changes the size or the theme, not both. */
const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 360, colorScheme: "dark" },
  { width: 360, colorScheme: "light" },
] as const;
const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** One heading of the first level, a title, and the language that was asked for; returns the title. */
export async function expectWellFormed(page: Page, lang: string): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
  const title = await page.title();
  expect(title).toMatch(/^\S.* · \S/);
  return title;
}

/** axe finds nothing at these widths, in the light and the dark theme, and the page fits a phone. */
export async function expectAccessible(page: Page, at = widths) {
  for (const [look, found] of Object.entries(await faultsOf(page, at)))
    expect.soft(found, `${page.url()} at ${look}`).toEqual([]);
  if (at.includes(360)) await expectToFit(page);
}

/** What axe finds, by width and theme. */
export async function faultsOf(page: Page, at = widths): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await prepare(page);
  for (const { width, colorScheme } of looks.filter((look) => at.includes(look.width))) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await resize(page, width);
    // The dark theme changes colours and nothing else.
    found[`${width} ${colorScheme}`] = await violations(page, colorScheme === "light" ? tags : colourRules);
  }
  return found;
}

/** Gives the document axe, once, and lets colours change at once: one that is on its way is neither theme's. */
async function prepare(page: Page) {
  if (await page.evaluate(() => "axe" in window)) return;
  await page.evaluate(axeSource);
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync("*, ::before, ::after { transition: none !important }");
    document.adoptedStyleSheets.push(still);
  });
}

/** What axe finds by rules, or by tags of rules. */
const violations = (page: Page, runOnly: string[]) =>
  page.evaluate(async (runOnly) => {
    // A page that was scrolled lies partly below its own head, which axe would count against what is there.
    scrollTo(0, 0);
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  }, runOnly);

/** Makes the screen as wide as this, and waits until the page is laid out for it. */
async function resize(page: Page, width: number) {
  if (page.viewportSize()?.width === width) return;
  await page.setViewportSize({ width, height: 800 });
  await page.waitForFunction((wide) => innerWidth === wide, width, { polling: 20 });
  await settled(page);
}

/** Waits until what follows a change of size is drawn. A busy machine may draw nothing for long. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const drawn = async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    };
    await Promise.race([drawn(), new Promise((done) => setTimeout(done, 2000))]);
  });

/** No table of a wide screen reaches beyond its place, over what stands beside it, unless it scrolls there. */
export async function expectTablesToFit(page: Page) {
  // A page that was made for a phone a moment ago may still be on its way to the wide screen.
  await expect
    .configure({ soft: true })
    .poll(() => tablesBeyond(page), { message: `tables of ${page.url()} that reach beyond their place` })
    .toEqual([]);
}

/** The captions of the tables that reach beyond their place on a wide screen. */
export async function tablesBeyond(page: Page) {
  await resize(page, 1280);
  return page.evaluate(() =>
    [...document.querySelectorAll("table")]
      .filter(({ parentElement: place, offsetWidth }) => place && offsetWidth > place.offsetWidth + 1)
      .filter(({ parentElement: place }) => place && getComputedStyle(place).overflowX === "visible")
      .map(({ caption }) => caption?.textContent),
  );
}

/** Nothing of the page lies beyond the right edge of a narrow screen; tables may scroll inside themselves. */
export async function expectToFit(page: Page) {
  expect.soft(await pixelsBeyond(page), `${page.url()} is wider than 360 px by`).toBe(0);
}

/** How many pixels of the page lie beyond the right edge of a narrow screen. */
export async function pixelsBeyond(page: Page) {
  // Without script nothing could tell when it is drawn; what is asked of it is laid out at once.
  await page.setViewportSize({ width: 360, height: 800 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** From the next page on, this browser reads German. */
export const inGerman = (page: Page) =>
  page.context().addCookies([{ name: "kontor-locale", value: "de", url: new URL("/", page.url()).href }]);
