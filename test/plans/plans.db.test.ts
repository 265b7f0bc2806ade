import { globSync } from "node:fs";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { inTransaction } from "@/db/in-transaction";
import { confineToLarge } from "@/db/seed/large";
import { access } from "@/lib/database/access";
import { PAGE_SIZE } from "@/lib/list/page";
import { openReportingCluster } from "./cluster";
import { hearPlans, type Plan, pagesRead, plansOf, rowsRead, rowsSorted, withoutTenant } from "./plan";
import { apart, reads } from "./reads";
import { type Case, openWorld, runCase, type World } from "./world";

const sizes = { resellers: 1_000, portfolios: 6 };
const small = {
  ...sizes,
  tenant: "small",
  items: 1_000,
  portfolioItems: 900,
  customers: 1_000,
  orders: 1_000,
};
const large = {
  ...sizes,
  tenant: "large",
  items: 30_000,
  portfolioItems: 5_000,
  customers: 30_000,
  orders: 30_000,
};

/** A page with what belongs to its rows, in a few categories at once; and a count that ends at 1,001. */
const PAGE_ROWS = 12 * PAGE_SIZE;
const COUNTED_ROWS = 1_100;

let close: () => Promise<void>;
let worlds: { small: World; large: World };
const leading = new Map<string, string>();
const growing = new Set<string>();

beforeAll(async () => {
  close = await openReportingCluster([small, large], async (owner) => {
    await inTransaction(owner, async () => {
      await confineToLarge(owner, large.tenant);
      await owner.query(`insert into portfolios (tenant_id, id, name, currency)
      select current_setting('app.tenant_id')::uuid, gen_random_uuid(), 'Portfolio ' || 1000 + n, 'EUR' from generate_series(1, 200) n`);
    });
    await owner.query("analyze portfolios");
    await describeTables(owner);
  });
  hearPlans();
  worlds = { small: await openWorld("small"), large: await openWorld("large") };
}, 600_000);
afterAll(async () => {
  await closePools();
  await close();
});

async function describeTables(owner: Client) {
  const { rows: indexes } = await owner.query(
    `select c.relname as index, a.attname as first from pg_index i join pg_class c on c.oid = i.indexrelid
     join pg_attribute a on a.attrelid = i.indexrelid and a.attnum = 1`,
  );
  for (const { index, first } of indexes) leading.set(index, first);
  const { rows: tables } = await owner.query(
    "select relname from pg_class where relkind = 'r' and reltuples >= 1000 and relname = any ($1)",
    [Object.keys(access)],
  );
  for (const { relname } of tables) growing.add(relname);
}

/** What is wrong with a statement's plan, in words. */
function faultsOf(plan: Plan, most?: Case["most"]): string[] {
  const counting = /count\(\*\)/.test(plan["Query Text"]);
  const bound = most?.rows ?? (counting ? COUNTED_ROWS : PAGE_ROWS);
  const whole = most?.whole ? [] : withoutTenant(plan, growing, leading);
  const faults = whole.map((what) => `reads ${what}`);
  if (rowsRead(plan) > bound) faults.push(`reads ${rowsRead(plan)} rows`);
  if (rowsSorted(plan) > (most?.rows ?? PAGE_ROWS)) faults.push(`sorts ${rowsSorted(plan)} rows`);
  return faults.map((fault) => `${fault}: ${plan["Query Text"].replace(/\s+/g, " ").slice(0, 1500)}`);
}

const sum = (plans: Plan[], of: (plan: Plan) => number) => plans.reduce((total, plan) => total + of(plan), 0);

describe("the list of reads", () => {
  it("names every function that a queries.ts exports, once", async () => {
    const named = [...new Set(reads.map(({ of }) => of)), ...apart];
    const wrong: string[] = [];
    for (const path of globSync("lib/**/queries.ts")) {
      const noun = path.slice("lib/".length, -"/queries.ts".length);
      const exported = Object.entries(await import(/* @vite-ignore */ `../../${path}`));
      for (const [name, value] of exported)
        if (typeof value === "function" && named.filter((each) => each === value).length !== 1)
          wrong.push(`${noun}#${name}`);
    }
    expect(wrong).toEqual([]);
  });
});

const cases = reads.flatMap(({ of, cases }) =>
  cases.map((each, at) => [`${of.name} as ${each.as}, ${at + 1}`, each] as const),
);

describe.each(cases)("%s", (_, each) => {
  it("reads by the tenant's index no more than a page needs", async () => {
    // What a connection looks up once, of tables and functions, would count as pages of its first read.
    await runCase(worlds.small, each);
    const plans = await plansOf(() => runCase(worlds.large, each));
    expect(plans.flatMap((plan) => faultsOf(plan, each.most))).toEqual([]);
    if (each.most) return;
    const before = await plansOf(() => runCase(worlds.small, each));
    expect([sum(plans, pagesRead), sum(before, pagesRead)], "pages at 30,000 and at 1,000").toSatisfy(
      ([now, then]) => now <= 2 * then + PAGE_ROWS,
    );
  });
});

describe.each(cases.filter(([, { deep }]) => deep))("%s, deep in the list", (_, each) => {
  it("reads no more than the first page", async () => {
    const first = await plansOf(() => runCase(worlds.large, each));
    const deep = await plansOf(() => runCase(worlds.large, each, each.deep));
    expect(deep.flatMap((plan) => faultsOf(plan, each.most))).toEqual([]);
    if (each.most) return;
    expect([sum(deep, rowsRead), sum(first, rowsRead)], "rows of the deep and the first page").toSatisfy(
      ([there, here]) => there <= here + 2 * PAGE_SIZE,
    );
  });
});
