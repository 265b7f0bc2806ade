import { stampForm } from "@/lib/forms/stamp";
import { recordsIn } from "./accessibility/records";
import { visits } from "./accessibility/visits";
import { crawl } from "./canary/crawl";
import { canariesIn, plant } from "./canary/values";
import { expect, test } from "./fixtures";
import { act, type Caller, cookieOf, postAction } from "./matrix/call";
import { areaActions } from "./matrix/nouns";
import { fill } from "./matrix/routes";
import { openWorld, pathAt, type World } from "./matrix/world";
import { unique } from "./newcomers";
import { fulfil } from "./story/provider";
import { createCustomer, placeOrder } from "./story/reseller";

let world: World;
let values: Record<string, string>;
let restore = async () => {};

test.beforeAll(async () => {
  world = await openWorld();
  values = await recordsIn(world.database);
  restore = await plant(world.database);
});
test.afterAll(async () => {
  await restore();
  await world.database.close();
});
/** Every page of the route tree on records of alpha-it, whoever may open it: what is refused must not tell either. */
const everyPage = () =>
  Object.entries(visits).map(
    ([route, { query, params }]) => fill(route, { ...values, ...params?.(values) }) + (query?.(values) ?? ""),
  );

const blind: [Caller, RegExp][] = [
  ["guest", /^\/nordwind(?!\/(provider|reseller|account))/],
  ["it@muster-gmbh.example", /^\/nordwind\/account/],
  ["assistant@alpha-it.example", /^\/nordwind\/reseller/],
];

/** What programs read: addresses that no page links to. */
const forPrograms = [
  "/robots.txt",
  "/sitemap.xml",
  "/nordwind/sitemap.xml",
  "/nordwind/r/alpha-it/sitemap.xml",
];

for (const [who, within] of blind) {
  test(`${who} reads no cost, transfer price, margin or commission on any page, payload or file`, async () => {
    const calendar = `/nordwind/calendar/${values.calendarToken}.ics`;
    const { visited, leaks } = await crawl(who, [...everyPage(), ...forPrograms, calendar], within);
    expect(leaks).toEqual({});
    expect(visited.length).toBeGreaterThan(Object.keys(visits).length);
  });
}

test("in customer mode nobody reads them, outside of it those read them who may", async () => {
  const { headers } = await postAction(
    "[tenant]/reseller/customer-mode#enterCustomerModeAction",
    "/nordwind/reseller/customer-mode",
    { tenant: "nordwind" },
    { cookie: await cookieOf("admin@alpha-it.example") },
  );
  const mode = headers.getSetCookie().find((each) => each.startsWith("kontor-customer-mode="));
  const shown = await crawl(
    "admin@alpha-it.example",
    everyPage(),
    /^\/nordwind\/reseller/,
    mode?.split(";")[0],
  );
  expect(shown.leaks).toEqual({});
  expect(shown.visited.length).toBeGreaterThan(Object.keys(visits).length);
  const own = await crawl("admin@alpha-it.example", ["/nordwind/reseller/catalogue"], /^$/);
  expect(own.leaks["/nordwind/reseller/catalogue"]).toEqual(expect.arrayContaining(["margin", "transfer"]));
  const item = `/nordwind/provider/catalogue/${values.item}`;
  const provider = await crawl("product@nordwind.example", [item], /^$/);
  expect(provider.leaks[item]).toContain("cost");
});

test("a reseller reads its own margin, and the provider's cost nowhere", async () => {
  const { visited, leaks } = await crawl("admin@alpha-it.example", everyPage(), /^\/nordwind\/reseller/);
  const costs = Object.entries(leaks).filter(([, found]) => found.includes("cost"));
  expect(costs).toEqual([]);
  expect(Object.values(leaks).flat()).toContain("margin");
  expect(visited.length).toBeGreaterThan(Object.keys(visits).length);
});

test("provider staff without the right to it read no cost", async () => {
  const within = /^\/nordwind\/provider/;
  const { leaks } = await crawl("sales@nordwind.example", everyPage(), within);
  expect(Object.entries(leaks).filter(([, found]) => found.includes("cost"))).toEqual([]);
});

test("no answer to a form holds them for those who must not read them", async () => {
  const leaks: Record<string, string[]> = {};
  for (const [name, row] of Object.entries(areaActions)) {
    const path = await pathAt(row.at, world.companies.own);
    for (const [who] of blind) {
      const fields = { tenant: "nordwind", ...(await row.fields(world.companies.own)) };
      const response = await postAction(name, path, fields, { cookie: await cookieOf(who) });
      const found = canariesIn(await response.text());
      if (found.length) leaks[`${who} ${name}`] = found;
    }
  }
  expect(leaks).toEqual({});
});

test("no mail to anybody outside the provider holds them", async ({ as }) => {
  const assistant = await as("assistant@alpha-it.example");
  const customer = `Canary ${unique()} GmbH`;
  await createCustomer(assistant, customer);
  const number = await placeOrder(assistant, customer);
  await fulfil(await as("delivery@nordwind.example"), number);
  const asker = await ask(values.item ?? "");
  await expect.poll(async () => (await mails()).some(({ recipient }) => recipient === asker)).toBe(true);
  await expect
    .poll(async () => (await mails()).filter(({ subject }) => subject.includes(number)).length)
    .toBeGreaterThan(0);
  const outside = (await mails()).filter(({ recipient }) => !recipient.endsWith("@nordwind.example"));
  expect(outside.length).toBeGreaterThan(0);
  expect(outside.filter(({ text, html }) => canariesIn(`${text} ${html}`).length)).toEqual([]);
});

/** Asks alpha-it for an item, as a visitor of its storefront; returns the address that the confirmation goes to. */
async function ask(item: string): Promise<string> {
  const email = `canary-${unique()}@kontor.example`;
  const { resellerId, reseller } = world.companies.own;
  const about = { tenant: "nordwind", reseller, item, quantity: "2", locale: "de" };
  const who = { name: "Canary", company: `Canary ${unique()}`, email };
  const stamp = stampForm(resellerId, Date.now() - 60_000);
  await act("[tenant]/(shop)/ask#sendEnquiryAction", "/nordwind/ask", { ...about, ...who, stamp });
  return email;
}

type Mail = { recipient: string; subject: string; text: string; html: string };
const mails = () =>
  world.database.rows<Mail>("nordwind", "select recipient, subject, text, html from mails order by id");

test("a canary is found however it is written", () => {
  expect(canariesIn("€314,100.12 and 271.824,12 €")).toEqual(["cost", "transfer"]);
  expect(canariesIn('{"transfer":27182412,"margin":323606.64,"floor":"19,37 %"}')).toEqual([
    "floor",
    "margin",
    "transfer",
  ]);
  expect(canariesIn("22.651,99 € 17.33")).toEqual(["commission"]);
  expect(canariesIn("0199-31410012-aa 3141001 €433,627.44")).toEqual([]);
});
