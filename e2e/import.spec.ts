import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const ROWS = 6000;
const path = "/lakeside/provider/catalogue/import";
const lamps = (price: (at: number) => string, first = "Lamp 0") =>
  ["name;price;sku"]
    .concat(Array.from({ length: ROWS }, (_, at) => `${at ? `Lamp ${at}` : first};${price(at)};IMP-${at}`))
    .join("\n");

async function check(page: Page, name: string, csv: string) {
  await page.goto(path);
  await page.getByLabel("File").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "Upload and go on" }).click();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible({ timeout: 60_000 });
}

test("a long list is imported in the background, and its next version changes only what differs", async ({
  as,
}) => {
  const page = await as("admin@lakeside.example");
  const other = await as("admin@lakeside.example");

  await check(
    page,
    "lamps.csv",
    lamps((at) => `${at % 90},50`),
  );
  const fresh = page.getByRole("table", { name: "What would be created" });
  await expect(fresh.getByRole("row")).toHaveCount(11);
  await expect(page.getByText("The first 10 of 6,000.")).toBeVisible();
  await page.getByRole("button", { name: "Import 6,000 items" }).click();
  await expect(page.getByRole("progressbar", { name: "Rows done" })).toBeVisible();
  const here = page.url();

  const response = await other.goto("/lakeside/provider/catalogue");
  expect(response?.status()).toBe(200);
  await expect(other.getByRole("heading", { level: 1, name: "Catalogue" })).toBeVisible();
  await page.goto("/lakeside/provider/orders");
  await page.goto(here);
  await expect(page.getByText("The import is complete")).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText("The new items are drafts")).toBeVisible();
  await expect(page.getByRole("list", { name: "History" }).getByRole("listitem")).toHaveText([
    /imported lamps.csv: 6,?000 created, 0 changed/,
    /started the import of lamps.csv/,
    /checked lamps.csv: 6,?000 to create, 0 to change, 0 refused/,
    /uploaded lamps.csv with 6,000 rows/,
  ]);

  await check(
    page,
    "lamps-2.csv",
    lamps((at) => (at === 7 ? "9999,00" : `${at % 90},50`), "Lamp zero"),
  );
  const changes = page.getByRole("table", { name: "What would change" });
  await expect(changes.getByRole("row")).toHaveText([
    /Item.*Field.*Now.*After/,
    /Lamp 7.*IMP-7.*Price.*7\.50.*9,999\.00/,
    /Lamp 0.*IMP-0.*Name.*Lamp 0.*Lamp zero/,
  ]);
  await expect(page.getByText("One price would more than double or halve")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "All changes as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("changes-lamps-2.csv");

  await page.getByRole("button", { name: "Import 2 items" }).click();
  await expect(page.getByText("The import is complete")).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText("The new items are drafts")).toBeHidden();
});
