import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { cookiesOf } from "@/bench/clicks";
import { signIn } from "@/bench/session";
import { timeOf } from "./start";

/** Milliseconds of the pages that eight people open, during an import of so many rows and without one. */
export type Rush = { rows: number; median: number; p99: number; quietMedian: number; quietP99: number };

const ROWS = 20_000;
const PEOPLE = 8;
const SECONDS = 20;
/** How long somebody looks at a page at most, in milliseconds. */
const LOOK = 1000;
const lists = ["catalogue", "customers", "orders"].map((list) => `/nordwind/reseller/${list}`);

/** Eight people who look at lists, first by themselves, then while a list of items is imported. */
export async function rushOf(browser: Browser, origin: string): Promise<Rush> {
  const quiet = await peopleAt(origin);
  const { isRunning, end } = await startImport(browser, origin);
  const busy = await peopleAt(origin);
  if (!(await isRunning())) throw new Error(`the import of ${ROWS} rows was over too soon: give it more`);
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

/** Uploads a list of items and starts its import, as a product manager does; returns whether it still runs, and what waits for its end. */
async function startImport(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL, locale: "en-GB" });
  const cookie = await signIn(baseURL, "admin@lakeside.example");
  await context.addCookies(cookiesOf(cookie.replace("locale=de", "locale=en"), baseURL));
  const page = await context.newPage();
  await page.goto("/lakeside/provider/catalogue/import");
  const lines = Array.from({ length: ROWS }, (_, at) => `Lamp ${at};${at % 90},50;RUSH-${at}`);
  const buffer = Buffer.from(["name;price;sku", ...lines].join("\n"));
  await page.getByLabel("File").setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Upload and go on" }).click();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: /^Import / }).click({ timeout: 120_000 });
  const bar = page.getByRole("progressbar", { name: "Rows done" });
  await bar.waitFor();
  return {
    isRunning: async () => {
      await page.reload();
      return bar.isVisible();
    },
    end: async () => {
      await page.getByText("The import is complete").waitFor({ timeout: 600_000 });
      await context.close();
    },
  };
}
