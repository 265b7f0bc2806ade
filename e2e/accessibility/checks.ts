import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "@/e2e/fixtures";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const colourRules = ["color-contrast", "link-in-text-block"];
const widths = [1280, 360];

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
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // A page that was scrolled lies partly below its own head, which axe would count against what is there.
      await page.evaluate(() => scrollTo(0, 0));
      await settled(page);
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
      // The dark theme changes colours and nothing else.
      const { violations } = await (colorScheme === "light"
        ? axe.withTags(tags)
        : axe.withRules(colourRules)
      ).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      );
      expect.soft(found, `${page.url()} at ${width}, ${colorScheme}`).toEqual([]);
    }
    if (width === 360) await expectToFit(page);
  }
}

/** Waits until the colours have changed: a moment after the media did, some with a transition. A busy machine may draw nothing for long. */
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
  await page.setViewportSize({ width: 1280, height: 800 });
  await settled(page);
  const beyond = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("table")]
        .filter(({ parentElement: place, offsetWidth }) => place && offsetWidth > place.offsetWidth + 1)
        .filter(({ parentElement: place }) => place && getComputedStyle(place).overflowX === "visible")
        .map(({ caption }) => caption?.textContent),
    );
  // A page that was made for a phone a moment ago may still be on its way to the wide screen.
  await expect
    .configure({ soft: true })
    .poll(beyond, { message: `tables of ${page.url()} that reach beyond their place` })
    .toEqual([]);
}

/** Nothing of the page lies beyond the right edge of a narrow screen; tables may scroll inside themselves. */
export async function expectToFit(page: Page) {
  await page.setViewportSize({ width: 360, height: 800 });
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(beyond, `${page.url()} is wider than 360 px by`).toBe(0);
}

/** From the next page on, this browser reads German. */
export const inGerman = (page: Page) =>
  page.context().addCookies([{ name: "kontor-locale", value: "de", url: new URL("/", page.url()).href }]);
