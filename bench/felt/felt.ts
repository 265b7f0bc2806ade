import { join } from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { cookiesOf } from "@/bench/clicks";
import type { Visit } from "@/bench/pages";

/** What a slower machine and a line of some distance are: times as slow, and milliseconds there and back. */
const SLOWER = 4;
const LINE = 40;

/** Milliseconds until a person saw something, and what they had come for. */
export type Felt = { first: number[]; rows: number[]; again: number[] };
export type Interactions = Record<"tick" | "menu", number[]>;

type Watching = {
  follows: Promise<void>;
  watchClick(path: string): void;
  watched: Promise<{ first: number; rows: number }>;
  longest: number;
};

/** Clicks from list to list, each from a fresh browser, and once more to where one has just been. */
export async function feltClicks(browser: Browser, origin: string, visits: Visit[], rounds: number) {
  const lists = visits.filter(({ from }) => from);
  const felt = new Map(lists.map(({ name }): [string, Felt] => [name, { first: [], rows: [], again: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, path, from = "", cookie } of lists) {
      const page = await slowPage(browser, origin, cookie);
      await open(page, from);
      const there = await click(page, path);
      await click(page, from);
      const again = await click(page, path);
      felt.get(name)?.first.push(there.first, again.first);
      felt.get(name)?.rows.push(there.rows);
      felt.get(name)?.again.push(again.rows);
      await page.context().close();
    }
  }
  return Object.fromEntries(felt);
}

/** Ticking a row and opening a menu, as long as the slowest of their events took until it was painted. */
export async function feltInteractions(browser: Browser, origin: string, visit: Visit, rounds: number) {
  const felt: Interactions = { tick: [], menu: [] };
  for (let round = 0; round < rounds; round += 1) {
    const page = await slowPage(browser, origin, visit.cookie);
    await open(page, visit.path);
    felt.tick.push(await interaction(page, page.locator("#main tbody input[type=checkbox]").first()));
    felt.menu.push(await interaction(page, page.locator("header summary:visible").first()));
    await page.context().close();
  }
  return felt;
}

async function slowPage(browser: Browser, baseURL: string, cookie: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: "de-DE",
    viewport: { width: 1280, height: 900 },
  });
  await context.addCookies(cookiesOf(cookie, baseURL));
  await context.addInitScript({ path: join("bench", "felt", "in-page.mjs") });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  const line = { offline: false, latency: LINE, downloadThroughput: -1, uploadThroughput: -1 };
  await devtools.send("Network.emulateNetworkConditions", line);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
}

/** Opens a page and waits until its scripts have taken it over. */
async function open(page: Page, path: string) {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.evaluate(() => (globalThis as unknown as Watching).follows);
}

async function click(page: Page, path: string) {
  await page.evaluate((to) => (globalThis as unknown as Watching).watchClick(to), path);
  await page.locator(`nav a[href="${path}"]`).first().click();
  const seen = await page.evaluate(() => (globalThis as unknown as Watching).watched);
  if (!seen) throw new Error(`a click on ${path} loaded the page whole`);
  return seen;
}

async function interaction(page: Page, what: Locator): Promise<number> {
  await page.evaluate("longest = 0");
  await what.click();
  // An observer hears of events a little after the frame in which they were painted.
  await page.waitForTimeout(500);
  return page.evaluate("longest") as Promise<number>;
}
