import type { Page } from "@playwright/test";
import { freePort } from "@/db/embedded/postmaster";
import { withoutOwner } from "@/db/roles";
import { openCable } from "./cable";
import { expect, test } from "./fixtures";
import { cookieOf, dist } from "./matrix/call";
import { unique } from "./newcomers";
import { serveBuild } from "./server";

/** A server whose way to the database the test holds in its hand. */
test.describe.configure({ mode: "serial" });

let cable: Awaited<ReturnType<typeof openCable>>;
let server: Awaited<ReturnType<typeof serveBuild>>;

test.beforeAll(async () => {
  cable = await openCable(process.env.DATABASE_URL ?? "");
  const PORT = String(await freePort());
  const KONTOR_URL = `http://localhost:${PORT}`;
  const DATABASE_URL = withoutOwner(cable.url);
  server = await serveBuild(dist, { PORT, KONTOR_URL, DATABASE_URL, KONTOR_WORKER: "off" });
});
test.afterEach(() => cable.mend());
test.afterAll(async () => {
  await server.stop();
  await cable.close();
});

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const begun = Date.now();
  const answer = await fetch(server.url + path, { headers: { accept: "text/html", ...headers } });
  const seconds = (Date.now() - begun) / 1000;
  return {
    status: answer.status,
    again: answer.headers.get("retry-after"),
    text: await answer.text(),
    seconds,
  };
};

const away = expect.objectContaining({
  status: 503,
  again: "2",
  text: expect.stringContaining("Back in a moment"),
});

const places = [
  "/nordwind",
  "/nordwind/provider/catalogue",
  "/nordwind/provider/catalogue/export",
  "/nordwind/r/alpha-it",
];

test("whoever asks while the database is away learns when to come again, and is served as soon as it is back", async () => {
  const cookie = await cookieOf("product@nordwind.example");
  for (const path of places) expect((await ask(path, { cookie })).status, path).toBe(200);
  cable.cut();
  for (const path of places) expect(await ask(path, { cookie }), path).toEqual(away);
  expect((await ask("/api/livez")).status).toBe(200);
  expect((await ask("/api/readyz")).status).toBe(503);
  cable.mend();
  for (const path of places) expect((await ask(path, { cookie })).status, path).toBe(200);
  expect((await ask("/api/readyz")).status).toBe(200);
});

test("a page that was asked for meanwhile comes by itself", async ({ as }) => {
  const page = await as("product@nordwind.example");
  cable.cut();
  await page.goto(`${server.url}/nordwind/provider/catalogue`);
  await expect(page.getByRole("heading", { name: "Back in a moment" })).toBeVisible();
  cable.mend();
  await expect(page.getByRole("heading", { name: "Catalogue" })).toBeVisible();
});

test("a database that says nothing holds nobody up for ten seconds", async () => {
  const cookie = await cookieOf("product@nordwind.example");
  cable.silence();
  const answers = await Promise.all(places.map((path) => ask(path, { cookie })));
  for (const answer of answers) expect(answer).toEqual(away);
  // Ten seconds, and what a busy machine adds.
  for (const { seconds } of answers) expect(seconds).toBeLessThan(15);
});

for (const fault of ["cut", "silence"] as const) {
  test(`what is typed meanwhile is not lost, and taken in once (${fault})`, async ({ as }) => {
    const page = await as("product@nordwind.example");
    const name = `Racks ${unique()}`;
    await page.goto(`${server.url}/nordwind/provider/catalogue/categories`);
    await page.getByRole("link", { name: "Add below Network" }).click();
    await page.getByLabel("Name (English)").fill(name);
    await page.getByLabel("Name (Deutsch)").fill(name);
    cable[fault]();
    await send(page);
    await expect(page.getByText("Kontor cannot reach its database just now.")).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByLabel("Name (English)")).toHaveValue(name);
    cable.mend();
    await send(page);
    await expect(page.getByText("The category was created.")).toBeVisible();
    await expect(page.getByRole("rowheader", { name })).toHaveCount(1);
  });
}

const send = (page: Page) => page.getByRole("button", { name: "Create category" }).click();
