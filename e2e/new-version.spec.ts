import type { Page } from "@playwright/test";
import { freePort } from "@/db/embedded/postmaster";
import { expect, test } from "./fixtures";
import { dist } from "./matrix/call";
import { unique } from "./newcomers";
import { serveBuild } from "./server";

/** A server is replaced by one that calls itself another version, while people type. */
let server: Awaited<ReturnType<typeof serveBuild>>;
test.afterAll(() => server.stop());

async function serve(PORT: string, KONTOR_SOURCES: string) {
  const KONTOR_URL = `http://localhost:${PORT}`;
  server = await serveBuild(dist, { PORT, KONTOR_URL, KONTOR_SOURCES, KONTOR_WORKER: "off" });
}

test("what is typed while the version changes stays, and is taken in, with scripts and without", async ({
  as,
}) => {
  const port = String(await freePort());
  await serve(port, "former");
  const forms = [];
  for (const javaScriptEnabled of [true, false]) {
    const page = await as("sales@alpha-it.example", { javaScriptEnabled });
    await page.goto(`${server.url}/nordwind/reseller/customers/new`);
    forms.push({ page, id: await type(page) });
  }
  await server.stop();
  await serve(port, "later");
  for (const { page, id } of forms) await sendTwice(page, id);
});

async function type(page: Page) {
  const id = unique();
  expect(await versionOf(page)).toBe("former");
  await page.getByLabel("Company name").fill(`Wechsel ${id} GmbH`);
  await page.getByLabel("E-mail").first().fill("info@");
  await page.getByLabel("Internal note").fill("Calls on Mondays");
  return id;
}

/** What is not right comes back with its words, and what is leads to a page of the later version. */
async function sendTwice(page: Page, id: string) {
  const send = page.getByRole("button", { name: "Create customer" });
  await send.click();
  await expect(page.getByText("This is not an e-mail address.").first()).toBeVisible();
  await expect(page.getByLabel("Company name")).toHaveValue(`Wechsel ${id} GmbH`);
  await expect(page.getByLabel("Internal note")).toHaveValue("Calls on Mondays");
  await page.getByLabel("E-mail").first().fill(`info@${id}.example`);
  await send.click();
  await expect(page.getByText("The customer was created.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: `Wechsel ${id} GmbH` })).toBeVisible();
  expect(await versionOf(page)).toBe("later");
}

/** Which version the files of the page are of. */
async function versionOf(page: Page) {
  const source = await page.locator("script[src*='dpl=']").first().getAttribute("src");
  return new URLSearchParams(source?.split("?")[1]).get("dpl");
}
