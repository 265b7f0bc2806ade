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

test("what is typed into the search of a list before its script has come is kept, and followed then", async ({
  as,
}) => {
  const page = await as("admin@nordwind.example");
  let come = () => {};
  const script = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/_next/static/chunks/*.js*", async (route) => {
    await script;
    await route.continue();
  });
  await page.goto("/nordwind/provider/customers", { waitUntil: "commit" });
  const search = page.getByRole("main").getByRole("searchbox");
  await search.fill("muster");
  come();
  await expect(page).toHaveURL(/[?&]q=muster$/);
  await expect(search).toHaveValue("muster");
  await expect(page.getByRole("rowheader", { name: "Muster GmbH" }).first()).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Alpenrand" })).toHaveCount(0);
});
