import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { cookiesOf } from "@/bench/clicks";
import { signIn } from "@/bench/session";
import { timeOf } from "./start";

/** Milliseconds of the pages that eight people open, during imports of so many rows each and without one. */
export type Rush = { rows: number; median: number; p99: number; quietMedian: number; quietP99: number };

const ROWS = 20_000;
const PEOPLE = 8;
const SECONDS = 20;
/** How long somebody looks at a page at most, in milliseconds. */
const LOOK = 1000;
const lists = ["catalogue", "customers", "orders"].map((list) => `/nordwind/reseller/${list}`);

/** Eight people who look at lists, first by themselves, then while lists of items are imported. */
export async function rushOf(browser: Browser, origin: string): Promise<Rush> {
  const quiet = await peopleAt(origin);
  const end = await keepImporting(browser, origin);
  const busy = await peopleAt(origin);
  await end();
  return {
    rows: ROWS,
    median: shareOf(busy, 0.5),
    p99: shareOf(busy, 0.99),
    quietMedian: shareOf(quiet, 0.5),
    quietP99: shareOf(quiet, 0.99),
  };
}

const shareOf = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

async function peopleAt(origin: string): Promise<number[]> {
  const cookie = await signIn(origin, "admin@alpha-it.example");
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const person = async () => {
    while (performance.now() < end) {
      await sleep(Math.random() * LOOK);
      const path = lists[Math.floor(Math.random() * lists.length)];
      times.push(await timeOf(`${origin}${path}`, cookie));
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, person));
  return times;
}

/** Imports one list of new items after another, as a product manager does, from the first on; returns what waits for the last one's end. */
async function keepImporting(browser: Browser, baseURL: string): Promise<() => Promise<void>> {
  const context = await browser.newContext({ baseURL, locale: "en-GB" });
  const cookie = await signIn(baseURL, "admin@lakeside.example");
  await context.addCookies(cookiesOf(cookie.replace("locale=de", "locale=en"), baseURL));
  const page = await context.newPage();
  let wanted = true;
  await startImport(page, 0);
  const all = (async () => {
    for (let list = 1; ; list++) {
      await complete(page).waitFor({ timeout: 600_000 });
      if (!wanted) return;
      await startImport(page, list);
    }
  })();
  // A fault is told to whoever waits for the end, and not before.
  all.catch(() => {});
  return async () => {
    wanted = false;
    await all;
    await context.close();
  };
}

/** Uploads a list of items and starts its import. */
async function startImport(page: Page, list: number) {
  await page.goto("/lakeside/provider/catalogue/import");
  const lines = Array.from({ length: ROWS }, (_, at) => `Lamp ${at};${at % 90},50;RUSH-${list}-${at}`);
  const buffer = Buffer.from(["name;price;sku", ...lines].join("\n"));
  await page.getByLabel("File").setInputFiles({ name: `lamps-${list}.csv`, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Upload and go on" }).click();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: /^Import / }).click({ timeout: 120_000 });
  await page.getByRole("progressbar", { name: "Rows done" }).or(complete(page)).waitFor();
}

const complete = (page: Page) => page.getByText("The import is complete");
