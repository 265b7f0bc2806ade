import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { asksOfClick } from "@/bench/clicks";
import { weigh } from "@/bench/weight";
import { freePort } from "@/db/embedded/postmaster";
import { expect, test } from "./fixtures";
import { dist } from "./matrix/call";
import type { Person } from "./people";
import { serveBuild } from "./server";

type Seen = { path: string; statements: { text: string }[] };
type Budget = {
  path: string;
  person?: Person;
  /** Lines of the page's lists at least, so that a query for each of them would be seen. */
  lines: number;
  /** Statements that the page sends to the database, with those that open and close its transactions. */
  statements: number;
  /** Bytes of its HTML at most, uncompressed. */
  html: number;
};

const admin = "admin@nordwind.example";
const seller = "admin@alpha-it.example";

/** What docs/decisions/2026-11-26-weight-of-pages.md allows: exact in statements, and in bytes a little above what the pages weigh. */
const pages: Budget[] = [
  { path: "/nordwind/reseller/catalogue", person: seller, lines: 25, statements: 7, html: 63_300 },
  { path: "/nordwind/reseller/customers", person: seller, lines: 13, statements: 7, html: 33_900 },
  { path: "/nordwind/reseller/orders", person: seller, lines: 25, statements: 7, html: 54_500 },
  { path: "/nordwind/provider/orders?state=all", person: admin, lines: 25, statements: 6, html: 58_800 },
  { path: "/nordwind/provider/catalogue", person: admin, lines: 25, statements: 8, html: 69_800 },
  { path: "/nordwind/provider/customers", person: admin, lines: 25, statements: 7, html: 49_800 },
  { path: "/nordwind/provider", person: admin, lines: 25, statements: 10, html: 62_200 },
  { path: "/nordwind/reseller", person: seller, lines: 25, statements: 14, html: 63_500 },
  { path: "/nordwind", lines: 25, statements: 6, html: 60_600 },
];
/** Bytes that a click on a list brings at most, from the list beside it, uncompressed. */
const clicks: { from: string; to: string; person: Person; bytes: number }[] = [
  { from: "/nordwind/reseller/customers", to: "/nordwind/reseller/catalogue", person: seller, bytes: 17_900 },
  { from: "/nordwind/reseller/orders", to: "/nordwind/reseller/customers", person: seller, bytes: 9_000 },
  { from: "/nordwind/reseller/customers", to: "/nordwind/reseller/orders", person: seller, bytes: 16_700 },
  { from: "/nordwind/provider/customers", to: "/nordwind/provider/orders", person: admin, bytes: 12_500 },
];
/** Gzip; an empty page of the framework brings 135 kB of it (docs/decisions/2026-11-23-script-budget.md). */
const SCRIPTS = { area: 151_000, public: 140_000 };

let server: Awaited<ReturnType<typeof serveBuild>>;

test.beforeAll(async () => {
  server = await serveBuild(dist, {
    PORT: String(await freePort()),
    KONTOR_URL: process.env.BASE_URL ?? "",
    // Each process counts for itself.
    KONTOR_PROCESSES: "1",
    KONTOR_WORKER: "off",
    NODE_OPTIONS: `--import=${join(process.cwd(), "bench", "hook.mjs")}`,
  });
});
test.afterAll(() => server.stop());

for (const { path, person, lines, statements, html } of pages) {
  test(`${path} sends ${statements} statements and keeps its weight`, async ({ as, context }) => {
    const cookie = await cookiesOf(person ? (await as(person)).context() : context);
    const ask = async () => (await fetch(server.url + path, { headers: { cookie } })).text();
    // The first visit of a minute also notes that somebody is there.
    await ask();
    await seen();
    const page = await ask();
    const [request] = (await seen()).filter((each) => each.path === path);
    const weight = await weigh(server.url, page);

    expect(page.match(/<(?:tr|li)[ >]/g)?.length ?? 0).toBeGreaterThan(lines);
    expect.soft(request?.statements.map(({ text }) => text.slice(0, 80))).toHaveLength(statements);
    expect.soft(weight.html).toBeLessThan(html);
    expect(weight.scripts).toBeGreaterThan(100_000);
    expect.soft(weight.scripts).toBeLessThan(person ? SCRIPTS.area : SCRIPTS.public);
  });
}

for (const { from, to, person, bytes } of clicks) {
  test(`a click from ${from} to ${to} keeps its weight`, async ({ as, browser }) => {
    const cookie = await cookiesOf((await as(person)).context());
    const asks = await asksOfClick(browser, { origin: server.url, cookie, from, to });
    const brought = asks.map(async ({ path, headers }) => {
      const answer = await fetch(server.url + path, { headers: { cookie, ...headers } });
      expect(answer.headers.get("content-type")).toBe("text/x-component");
      return (await answer.arrayBuffer()).byteLength;
    });
    const sizes = await Promise.all(brought);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(bytes);
  });
}

const seen = async () =>
  ((await (await fetch(`${server.url}/__requests`)).json()) as { requests: Seen[] }).requests;

async function cookiesOf(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies(process.env.BASE_URL ?? "");
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
