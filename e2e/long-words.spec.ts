import type { Page } from "@playwright/test";
import { recordsIn } from "./accessibility/records";
import { visits } from "./accessibility/visits";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import { fill } from "./matrix/routes";

const database = new Database();
let values: Record<string, string>;
const word = "W".repeat(200);

/** Whatever people name, in as long a word as a field takes. */
const named: Record<string, string[]> = {
  items: ["name", "manufacturer"],
  customers: ["name"],
  resellers: ["name", "city", "street"],
  portfolios: ["name", "description"],
  memberships: ["name"],
  customer_addresses: ["street", "city"],
  customer_contacts: ["name", "role"],
  customer_notes: ["text", "author_name"],
  messages: ["text", "author_name"],
  message_files: ["name"],
  orders: ["customer_name", "reference", "note", "placed_by_name"],
  order_lines: ["name", "delivery_reason"],
  customer_conflicts: ["name", "asked_by_name"],
  enquiries: ["name", "company", "message"],
  audit_entries: ["actor_name", "record_label", "reason"],
  imports: ["file_name"],
};

test.beforeAll(async () => {
  await database.open();
  values = await recordsIn(database);
  const columns = await database.rows<{ table: string; column: string }>(
    "nordwind",
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and data_type = 'text' and is_generated = 'NEVER'`,
  );
  const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  for (const [table, fields] of Object.entries(named)) {
    const set = fields.filter((field) => known.has(`${table}.${field}`));
    // Two portfolios never share a name.
    const numbered = table === "portfolios" ? " || right(id::text, 12)" : "";
    const values = set.map((field) => `${field} = $1${field === "name" ? numbered : ""}`);
    await database.rows("nordwind", `update ${table} set ${values.join(", ")}`, [word]);
  }
  await database.rows("nordwind", "update users set name = $1", [word]);
  await database.rows("nordwind", "update tenants set name = $1 where slug = 'nordwind'", [word]);
  await database.rows("nordwind", "update portfolio_entries set sort_name = $1", [word]);
  await database.rows(
    "nordwind",
    `update categories set names = jsonb_build_object('de', $1::text, 'en', $1::text)`,
    [word],
  );
  const texts = `jsonb_build_object('name', $1::text, 'summary', $1::text, 'description', $1::text)`;
  await database.rows(
    "nordwind",
    `update items set texts = jsonb_build_object('de', ${texts}, 'en', ${texts})`,
    [word],
  );
  await database.rows(
    "nordwind",
    `update audit_entries set words = (select jsonb_object_agg(key,
    case when jsonb_typeof(value) = 'string' and key in ('name', 'person', 'file') then to_jsonb($1::text) else value end) from jsonb_each(words))
    where words <> '{}'`,
    [word],
  );
});
test.afterAll(() => database.close());

async function expectToFit(page: Page, path: string) {
  expect.soft((await page.goto(path))?.status(), path).toBeLessThan(500);
  for (const width of [1280, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(beyond, `${path} is wider than ${width} px by`).toBe(0);
  }
}

const people = Map.groupBy(Object.entries(visits), ([, { as: person }]) => person);
for (const [person, seen] of people) {
  test(`no word of 200 letters makes a page of ${person} wider than its screen`, async ({ as, browser }) => {
    test.setTimeout(30_000 + seen.length * 10_000);
    const page =
      person === "guest" ? await (await browser.newContext({ locale: "de" })).newPage() : await as(person);
    for (const [route, { query, params }] of seen)
      await expectToFit(page, fill(route, { ...values, ...params?.(values) }) + (query?.(values) ?? ""));
    await page.context().close();
  });
}
