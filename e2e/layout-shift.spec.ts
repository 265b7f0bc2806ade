import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** What web.dev calls good for the cumulative layout shift of a page. */
const MOST = 0.1;
const FONT_TAKES = 700;

const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

/** Notes every shift from the first paint on, and lets fonts come late, as on a first visit over a slow line. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.route("**/*.woff2*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, FONT_TAKES));
    await route.continue();
  });
}

/** How much a page shifts on its first visit, with the web font in place at the end. */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts].filter((font) => font.status === "loaded").map((font) => font.family);
    if (!loaded.some((family) => family.includes("Inter Variable"))) throw new Error("no web font came");
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0);
  });
}

for (const viewport of sizes) {
  for (const path of ["/nordwind", "/nordwind/r/alpha-it", "/sign-in"]) {
    test(`${path} keeps its place when the font comes (${viewport.width}px)`, async ({ browser }) => {
      const context = await browser.newContext({ locale: "en-GB", viewport });
      const page = await context.newPage();
      await watch(page);
      expect(await shiftOf(page, path)).toBeLessThan(MOST);
      await context.close();
    });
  }

  for (const path of ["/nordwind/provider/customers", "/nordwind/provider/catalogue"]) {
    test(`${path} keeps its place when the font comes (${viewport.width}px)`, async ({ as }) => {
      const page = await as("admin@nordwind.example", { viewport });
      await watch(page);
      expect(await shiftOf(page, path)).toBeLessThan(MOST);
    });
  }
}
