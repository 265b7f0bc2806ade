import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible, expectToFit } from "./accessibility/checks";
import { expect, test } from "./fixtures";
import { act, cookieOf } from "./matrix/call";
import { Database } from "./matrix/database";
import type { Person } from "./people";

const database = new Database();
test.beforeAll(() => database.open().then(() => undefined));
test.afterAll(() => database.close());

const picture = async (name: string, background: string) => ({
  name,
  mimeType: "image/png",
  buffer: await sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .png()
    .toBuffer(),
});
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.from(content),
});

/** A fresh draft with a price, on the page of its pictures. */
async function openDraft(page: Page, sku: string) {
  await page.goto("/nordwind/provider/catalogue/new");
  await page.getByLabel("SKU").fill(sku);
  await page.getByRole("group", { name: "Texts (Deutsch)" }).getByLabel("Name").fill(`Bildschirm ${sku}`);
  await page.getByRole("group", { name: "Texts (English)" }).getByLabel("Name").fill(`Screen ${sku}`);
  await page.getByLabel("One-time price").first().fill("99");
  await page.getByRole("button", { name: "Create item" }).click();
  await page.getByRole("link", { name: "Add pictures" }).click();
  await expect(page.getByText("No picture yet")).toBeVisible();
}

const shown = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 2 }) });
const keysOf = (sku: string) =>
  database.rows<{ key: string }>(
    "nordwind",
    "select p.key from item_pictures p join items i on i.id = p.item_id where i.sku = $1 order by p.position",
    [sku],
  );

test("pictures are uploaded, described, ordered and removed without script", async ({ as }) => {
  const page = await as("product@nordwind.example", { javaScriptEnabled: false });
  await openDraft(page, "E2E-PIC-1");
  const choose = page.getByLabel("Picture files");

  await page.getByRole("button", { name: "Upload" }).click();
  await expect(choose).toHaveAccessibleDescription(/Please fill in this field\./);
  await choose.setInputFiles([await picture("red.png", "#a00"), file("hostile.png", "<svg/>")]);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(choose).toHaveAccessibleDescription(/“hostile\.png” cannot be read as a picture/);
  await expect(page.getByText("No picture yet")).toBeVisible();

  await choose.setInputFiles([await picture("red.png", "#a00"), await picture("blue.png", "#00a")]);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByText("The pictures are added.")).toBeVisible();
  await expect(shown(page)).toHaveCount(2);
  const [first, second] = await keysOf("E2E-PIC-1");

  const entry = shown(page).first();
  await entry.getByLabel("What it shows (English)").fill("A red screen");
  await entry.getByLabel("What it shows (Deutsch)").fill("Ein roter Schirm");
  await entry.getByRole("button", { name: "Save the description" }).click();
  await expect(page.getByRole("img", { name: "A red screen" })).toBeVisible();

  await shown(page).nth(1).getByRole("button", { name: "Move up" }).click();
  await expect(shown(page).nth(1).getByLabel("What it shows (English)")).toHaveValue("A red screen");
  expect(await keysOf("E2E-PIC-1")).toEqual([second, first]);
  await expect(shown(page).first().getByRole("button", { name: "Move up" })).toHaveCount(0);
  await expect(shown(page).nth(1).getByRole("button", { name: "Move down" })).toHaveCount(0);

  await shown(page).first().getByText("Remove", { exact: true }).click();
  await shown(page).first().getByRole("button", { name: "Remove now" }).click();
  await expect(page.getByText("The picture is removed.")).toBeVisible();
  expect(await keysOf("E2E-PIC-1")).toEqual([first]);
});

test("the second of two editors of a picture is told, and loses nothing", async ({ as }) => {
  const page = await as("product@nordwind.example");
  await openDraft(page, "E2E-PIC-2");
  await page.getByLabel("Picture files").setInputFiles(await picture("red.png", "#a00"));
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByText("The pictures are added.")).toBeVisible();
  const slower = await page.context().newPage();
  await slower.goto(page.url());
  await page.getByLabel("What it shows (English)").fill("First");
  await page.getByRole("button", { name: "Save the description" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await slower.getByLabel("What it shows (English)").fill("Second");
  await slower.getByRole("button", { name: "Save the description" }).click();
  await expect(slower.getByText("Somebody else saved this record")).toBeVisible();
  await expect(slower.getByLabel("What it shows (English)")).toHaveValue("Second");
  await slower.getByRole("button", { name: "Save the description" }).click();
  await expect(slower.getByRole("img", { name: "Second" })).toBeVisible();
});

test("files that are too large are refused with and without script", async ({ as }, info) => {
  const large = (megabytes: number) => {
    const path = info.outputPath(`${megabytes}.png`);
    writeFileSync(path, Buffer.alloc(megabytes * 1024 * 1024));
    return path;
  };
  const page = await as("product@nordwind.example");
  await openDraft(page, "E2E-PIC-3");
  await page.getByLabel("Picture files").setInputFiles([large(11), large(10)]);
  await expect(page.getByText("These files are larger than 20 MB together.")).toBeVisible();
  await expect(page.getByLabel("Picture files")).toHaveValue("");

  const plain = await as("product@nordwind.example", { javaScriptEnabled: false });
  await plain.goto(page.url());
  const send = async (...files: string[]) => {
    await plain.getByLabel("Picture files").setInputFiles(files);
    await plain.getByRole("button", { name: "Upload" }).click();
  };
  await send(large(11));
  await expect(plain.getByLabel("Picture files")).toHaveAccessibleDescription(/larger than 10 MB/);
  await send(large(16), large(15));
  await expect(plain.getByRole("alert").getByText("Nothing was taken in")).toBeVisible();
  await expect(plain.getByText("No picture yet")).toBeVisible();
});

test("who may not edit the catalogue has no file looked into", async () => {
  const item = await database.value("nordwind", "select id from items where sku = 'NW-SW24P'");
  const name = "[tenant]/provider/catalogue/[item]/pictures#addPicturesAction";
  const sent = async (who: Person) => {
    const fields = { tenant: "nordwind", item, pictures: new File(["<svg/>"], "hostile.png") };
    const path = `/nordwind/provider/catalogue/${item}/pictures`;
    return (await act(name, path, fields, { cookie: await cookieOf(who) })).outcome;
  };
  expect(await sent("auditor@nordwind.example")).toBe("forbidden");
  expect(await sent("product@nordwind.example")).toBe("refused");
});

test("a draft's picture is the provider's own, one on sale is everybody's and kept for good", async ({
  as,
  request,
}) => {
  const page = await as("product@nordwind.example");
  await openDraft(page, "E2E-PIC-4");
  await page.getByLabel("Picture files").setInputFiles(await picture("red.png", "#a00"));
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByText("The pictures are added.")).toBeVisible();
  const [{ key } = { key: "" }] = await keysOf("E2E-PIC-4");
  const of = (path: string, size = "small") => `${path}/pictures/${key}/${size}`;
  const status = async (client: typeof request, path: string) => (await client.get(path)).status();

  const own = await page.request.get(of("/nordwind/provider"));
  expect([own.status(), own.headers()["content-type"]]).toEqual([200, "image/webp"]);
  expect(own.headers()["cache-control"]).toContain("no-store");
  for (const client of [request, page.request, (await as("admin@alpha-it.example")).request]) {
    expect(await status(client, of("/nordwind"))).toBe(404);
    expect(await status(client, of("/lakeside"))).toBe(404);
  }
  expect(await status((await as("admin@alpha-it.example")).request, of("/nordwind/provider"))).toBe(404);

  await page.goto(page.url().replace("/pictures", "").replace(/\?.*/, ""));
  await expect(page.getByRole("img", { name: /E2E-PIC-4/ })).toBeVisible();
  await page.getByRole("button", { name: "Put on sale" }).click();
  await expect(page.getByText("The item is on sale.")).toBeVisible();
  for (const [size, width] of [
    ["small", 200],
    ["medium", 800],
    ["large", 1200],
  ] as const) {
    const response = await request.get(of("/nordwind", size));
    expect(response.status()).toBe(200);
    expect(response.headers()).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    expect(await sharp(await response.body()).metadata()).toMatchObject({ format: "webp", width });
  }
  expect(await status(request, of("/lakeside"))).toBe(404);
  expect(await status(request, of("/nordwind", "original"))).toBe(404);
  expect((await request.get(of("/nordwind", "huge"))).headers()["cache-control"]).toBe("no-store");
});

test("pictures stand in shop, storefront and the reseller's catalogue, and nothing moves when they come", async ({
  as,
  browser,
}) => {
  const guest = await (await browser.newContext({ locale: "en-GB" })).newPage();
  // What the font moves when it comes is another matter.
  await guest.route(/\.woff2/, (route) => route.abort());
  await guest.route("**/pictures/**", async (route) => {
    await new Promise((later) => setTimeout(later, 400));
    await route.continue();
  });
  const shifts = () =>
    guest.evaluate(
      () =>
        new Promise<number>((tell) => {
          const found = (list: { value: number }[]) => tell(list.reduce((sum, { value }) => sum + value, 0));
          new PerformanceObserver((list) => found(list.getEntries() as never)).observe({
            type: "layout-shift",
            buffered: true,
          });
          setTimeout(() => found([]), 300);
        }),
    );
  for (const path of ["/nordwind", "/nordwind/r/alpha-it"]) {
    await guest.goto(`${path}?category=network`);
    const card = guest.getByRole("listitem").filter({ hasText: "AP 620" });
    await expect(card.locator("img")).toHaveJSProperty("naturalWidth", 200);
    expect(await shifts()).toBe(0);
    await card.getByRole("link").click();
    await expect(guest.getByRole("heading", { level: 1 })).toContainText("AP 620");
    await expect(guest.getByRole("img", { name: "Flat round access point for the ceiling" })).toBeVisible();
    await guest.getByRole("link", { name: "Show picture 2 of 2" }).click();
    await expect(guest.getByRole("img", { name: /its waves reaching a desk/ })).toBeInViewport();
  }
  await guest.reload();
  await guest.waitForLoadState("networkidle");
  expect(await shifts()).toBe(0);
  await expectAccessible(guest);
  await guest.context().close();

  const seller = await as("sales@alpha-it.example", { javaScriptEnabled: false });
  await seller.goto("/nordwind/reseller/catalogue?q=AP+620");
  const row = seller.getByRole("row").filter({ hasText: "AP 620" }).first();
  await expect(row.locator("img")).toHaveJSProperty("naturalWidth", 200);
  await row.getByRole("link").click();
  await expect(seller.getByRole("img", { name: "Flat round access point for the ceiling" })).toBeVisible();
  await expectToFit(seller);
});
