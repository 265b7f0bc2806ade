import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, signInOn, test } from "./fixtures";
import { dist } from "./matrix/call";
import { Database } from "./matrix/database";
import { unique } from "./newcomers";
import { startServer } from "./server";

/** Two servers with a worker each, and before them somebody who gives every request to the other one. */
const database = new Database();
const servers: Awaited<ReturnType<typeof startServer>>[] = [];
const asked = [0, 0];
let turn = 0;

const inTurn = createServer((from, answer) => {
  turn = 1 - turn;
  asked[turn] = (asked[turn] ?? 0) + 1;
  const { method, headers } = from;
  const to = request(new URL(from.url ?? "/", servers[turn]?.url), { method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.rawHeaders);
    got.pipe(answer);
  });
  to.on("error", () => answer.destroy());
  from.pipe(to);
});

test.beforeAll(async () => {
  await database.open();
  await once(inTurn.listen(0), "listening");
  const KONTOR_URL = `http://localhost:${(inTurn.address() as AddressInfo).port}`;
  const settings = { KONTOR_URL, KONTOR_WORKER: "in-process" };
  servers.push(...(await Promise.all([startServer(dist, settings), startServer(dist, settings)])));
});
test.afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  inTurn.closeAllConnections();
  inTurn.close();
  await database.close();
});

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`somebody signs in, walks about and sends forms on two servers in turn (${mode})`, async ({
    browser,
  }) => {
    const { port } = inTurn.address() as AddressInfo;
    const baseURL = `http://localhost:${port}`;
    const context = await browser.newContext({ baseURL, locale: "en-GB", javaScriptEnabled });
    const page = await context.newPage();
    await signInOn(page, "sales@alpha-it.example");
    await context.addCookies([{ name: "kontor-locale", value: "en", url: baseURL }]);
    const before = [...asked];

    const name = `Reihum ${unique()} GmbH`;
    await page.goto("/nordwind/reseller/customers/new");
    await page.getByLabel("Company name").fill(name);
    await page.getByLabel("Contact person").fill("Erika Beispiel");
    await page.getByRole("button", { name: "Create customer" }).click();
    await expect(page.getByText("The customer was created.")).toBeVisible();
    await page.getByRole("link", { name: "Add address" }).click();
    await page.getByLabel("City").fill("Bremen");
    await page.getByRole("button", { name: "Save address" }).click();
    await expect(page.getByText("The address is saved.")).toBeVisible();
    await page.goto(`/nordwind/reseller/customers?q=${encodeURIComponent(name)}`);
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText("Bremen").first()).toBeVisible();
    for (const at of [0, 1]) expect((asked[at] ?? 0) - (before[at] ?? 0)).toBeGreaterThan(2);
    await context.close();
  });
}

test("mails that they asked for are written once each", async ({ page }) => {
  const { port } = inTurn.address() as AddressInfo;
  const people = ["admin@beta-systems.example", "admin@gamma-cloud.example", "it@muster-gmbh.example"];
  for (const email of people) {
    await page.goto(`http://localhost:${port}/reset-password?lang=en`);
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
  }
  const written = () =>
    database.rows<{ recipient: string }>(
      "nordwind",
      "select recipient from mails where recipient = any ($1) order by recipient",
      [people],
    );
  await expect
    .poll(async () => (await written()).map(({ recipient }) => recipient))
    .toEqual(people.toSorted());
});
