import { expect, test } from "./fixtures";

test("a page is painted before its scripts take it over, and then they do", async ({ page }) => {
  await page.addInitScript(() => {
    const listen = document.addEventListener;
    // React listens at the document when it takes a page over.
    document.addEventListener = function (this: Document, ...heard: Parameters<typeof listen>) {
      if (heard[0] === "submit") performance.mark("taken over");
      return listen.apply(this, heard);
    } as typeof listen;
  });
  await page.goto("/sign-in");
  const takenOver = () => performance.getEntriesByName("taken over")[0]?.startTime ?? 0;
  await expect.poll(() => page.evaluate(takenOver)).toBeGreaterThan(0);
  // A page that is painted late, as on a busy machine, is not waited for longer than a second.
  const earliest = await page.evaluate(() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    const [arrived] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return Math.min(painted, (arrived?.responseStart ?? Number.NaN) + 1000);
  });
  expect(await page.evaluate(takenOver)).toBeGreaterThan(earliest);
});
