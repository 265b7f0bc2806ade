import type { APIRequestContext, Page } from "@playwright/test";
import sharp from "sharp";
import { itemPath } from "@/lib/shop/rules";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";

const database = new Database();
let item: { id: string; sku: string; name: string; en: string; one_time: string };

test.beforeAll(async () => {
  await database.open();
  item = await database.row(
    "nordwind",
    `select i.id, i.sku, i.name, i.texts -> 'en' ->> 'name' as en, o.one_time from items i
     join offers o on o.item_id = i.id and o.state = 'active' and o.kind = 'purchase'
     join portfolio_entries e on e.offer_id = o.id and e.on_sale
     join portfolios p on p.live_version_id = e.version_id join resellers r on r.portfolio_id = p.id
     where r.slug = 'alpha-it' and i.sku = 'WP-DOCK-C2'`,
  );
});
test.afterAll(() => database.close());

type Node = { "@type": string; [key: string]: unknown };

async function graphOf(page: Page): Promise<Node[]> {
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  return JSON.parse(text ?? "")["@graph"];
}
const metaOf = (page: Page, name: string) =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");
const linksOf = (page: Page) =>
  page
    .locator("link[hreflang]")
    .evaluateAll((links) =>
      Object.fromEntries(links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")])),
    );
const locations = async (request: APIRequestContext, path: string) => {
  const response = await request.get(path);
  expect(response.headers()["content-type"]).toContain("application/xml");
  return [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, each = ""]) =>
    each.replaceAll("&amp;", "&").replace(/^https?:\/\/[^/]+/, ""),
  );
};

test("an item's page tells search engines what it tells people", async ({ page }) => {
  await page.goto(`/nordwind/r/alpha-it/items/${item.id}`);
  const graph = await graphOf(page);
  const product = graph.find((node) => node["@type"] === "Product") as Node;
  const [offer] = product.offers as { price: string; priceCurrency: string }[];
  const shown = new Intl.NumberFormat("en", { style: "currency", currency: offer?.priceCurrency }).format(
    Number(offer?.price),
  );
  await expect(page.getByRole("table", { name: "Offers" }).getByText(shown)).toBeVisible();
  expect(product).toMatchObject({ name: item.en, sku: item.sku });
  expect(graph.find((node) => node["@type"] === "Organization")).toMatchObject({
    name: "Alpha IT Systemhaus",
  });
  const crumbs = graph.find((node) => node["@type"] === "BreadcrumbList")?.itemListElement as {
    item: string;
  }[];
  for (const { item: address } of crumbs) expect((await page.request.get(address)).status()).toBe(200);
});

test("where prices are hidden nothing tells them, and asking comes first", async ({ page, request }) => {
  const set = (shown: boolean) =>
    database.row(
      "nordwind",
      "update tenants set prices_shown = $1 where id = current_setting('app.tenant_id')::uuid returning id",
      shown,
    );
  await set(false);
  try {
    const path = itemPath("/nordwind", { itemId: item.id, ownName: item.name });
    await page.goto(path);
    await expect(page.getByText("On request").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Ask for this", exact: true }).first()).toBeVisible();
    const html = await page.content();
    const price = (Number(item.one_time) / 100).toFixed(2);
    for (const written of [price, item.one_time, price.replace(".", ",")])
      expect(html).not.toContain(written);
    expect(JSON.stringify(await graphOf(page))).not.toMatch(/price/i);
    await page.goto(`/nordwind?q=${item.sku}`);
    await expect(page.getByText("On request")).toBeVisible();
    await page.goto(`/nordwind/ask?item=${item.id}`);
    expect(await page.content()).not.toContain(price);
    expect((await request.get(`${path}/preview`)).status()).toBe(200);
  } finally {
    await set(true);
  }
});

test("an item's address carries its name, and the former ones lead to it", async ({ request }) => {
  const path = itemPath("/nordwind/r/alpha-it", { itemId: item.id, ownName: item.name });
  expect(path).toMatch(/\/items\/[a-z0-9]+(-[a-z0-9]+)*--[0-9a-f-]{36}$/);
  for (const former of [item.id, item.id.toUpperCase(), `another-name--${item.id}`]) {
    const answer = await request.get(`/nordwind/r/alpha-it/items/${former}?lang=de`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], former).toEqual([308, `${path}?lang=de`]);
  }
  expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(200);
  for (const wrong of [`name--${item.sku}`, `${item.id}--name`, "name--", "--"])
    expect((await request.get(`/nordwind/items/${wrong}`)).status(), wrong).toBe(404);
});

test("texts of the catalogue cannot break out of the structured data", async ({ page }) => {
  const name = `</script><script>document.title = "broken"</script><!--`;
  const set = (texts: string) =>
    database.row("nordwind", "update items set texts = $2 where id = $1 returning id", item.id, texts);
  const before = await database.value("nordwind", "select texts::text from items where id = $1", item.id);
  await set(JSON.stringify({ en: { name }, de: { name } }));
  try {
    await page.goto(`/nordwind/items/${item.id}`);
    await expect(page).not.toHaveTitle("broken");
    const product = (await graphOf(page)).find((node) => node["@type"] === "Product");
    expect(product?.name).toBe(name);
    expect((await page.request.get(`/nordwind/items/${item.id}/preview`)).status()).toBe(200);
  } finally {
    await set(before);
  }
});

test("a page has one address in each language, and the language stays", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  const path = itemPath("/nordwind", { itemId: item.id, ownName: item.name });
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: item.en })).toBeVisible();
  const languages = await linksOf(page);
  expect(languages).toEqual({
    en: `${baseURL}${path}?lang=en`,
    de: `${baseURL}${path}?lang=de`,
    "x-default": `${baseURL}${path}`,
  });
  const canonical = () => page.locator('link[rel="canonical"]').getAttribute("href");
  expect(await canonical()).toBe(`${baseURL}${path}`);

  await page.goto(`${path}?lang=de`);
  await expect(page.getByRole("heading", { level: 1, name: item.name })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
  expect(await canonical()).toBe(languages.de);
  expect(await linksOf(page)).toEqual(languages);
  await page.goto("/nordwind");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");

  await page.goto(`${path}?lang=en`);
  await expect(page.getByRole("heading", { level: 1, name: item.en })).toBeVisible();
  await page.goto("/nordwind?category=workplaces&lang=nonsense");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/category=workplaces&lang=en$/);
  await page.goto("/nordwind");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  await context.close();
});

test("a link from another site changes no language that was chosen, nor that of an area", async ({
  as,
  request,
}) => {
  const follow = (headers: Record<string, string>) =>
    request.get("/nordwind?lang=de", { headers: { "sec-fetch-site": "cross-site", ...headers } });
  expect((await follow({})).headers()["set-cookie"]).toContain("kontor-locale=de");
  expect((await follow({ cookie: "kontor-locale=en" })).headers()["set-cookie"] ?? "").not.toContain(
    "kontor-locale",
  );
  const page = await as("admin@alpha-it.example");
  await page.goto("/nordwind/reseller?lang=de");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
});

test("a shared page is shown with its picture, or with its name", async ({ page, request, baseURL }) => {
  const pictured = await database.row<{ itemId: string; ownName: string }>(
    "nordwind",
    `select i.id as "itemId", i.name as "ownName" from item_pictures p join items i on i.id = p.item_id
     where p.state = 'active' order by i.id limit 1`,
  );
  for (const [path, type] of [
    ["/nordwind", "image/png"],
    ["/nordwind/r/alpha-it", "image/png"],
    [itemPath("/nordwind", pictured), "image/jpeg"],
  ] as const) {
    await page.goto(path);
    const address = (await metaOf(page, "og:image")) ?? "";
    expect(await metaOf(page, "twitter:image")).toBe(address);
    expect(await metaOf(page, "twitter:card")).toBe("summary_large_image");
    expect(address).toContain(`${baseURL}${path}/preview?lang=en&v=`);
    const response = await request.get(address);
    expect(response.headers()["content-type"]).toBe(type);
    expect(response.headers()["cache-control"]).toContain("immutable");
    const { width, height } = await sharp(await response.body()).metadata();
    expect([width, height]).toEqual([1200, 630]);
    const unmarked = await request.get(`${path}/preview?v=somethingelse`);
    expect(unmarked.headers()["cache-control"]).not.toContain("immutable");
  }
});

test("a preview is drawn, whatever the name is written in", async ({ request }) => {
  const bare = await database.row<{ id: string; name: string }>(
    "nordwind",
    `select id, texts::text as name from items i where state = 'active' and exists (select from offers where item_id = i.id and state = 'active')
       and not exists (select from item_pictures where item_id = i.id) order by i.name limit 1`,
  );
  const set = (texts: string) =>
    database.row("nordwind", "update items set texts = $2 where id = $1 returning id", bare.id, texts);
  try {
    for (const name of [
      "حاسوب محمول للأعمال",
      "👩‍💻🚀 Notebook ☺️",
      "W".repeat(300),
      "Ноутбук",
      "漢字 ノートパソコン",
      "a<b>&amp;",
    ]) {
      await set(JSON.stringify({ en: { name }, de: { name } }));
      const response = await request.get(`/nordwind/items/${bare.id}/preview?lang=en`);
      expect(response.status(), name).toBe(200);
      const { width, height } = await sharp(await response.body()).metadata();
      expect([width, height], name).toEqual([1200, 630]);
    }
  } finally {
    await set(bare.name);
  }
});

test("the sitemaps lead to every page for sale, and to nothing else", async ({ request }) => {
  const index = await locations(request, "/sitemap.xml");
  expect(index).toContain("/nordwind/sitemap.xml");
  expect(index).toContain("/nordwind/r/alpha-it/sitemap.xml");
  expect(index.filter((path) => path.includes("delta-net"))).toEqual([]);
  const onSale = await database.rows<{ id: string; name: string }>(
    "nordwind",
    "select id, name from items i where state = 'active' and exists (select from offers where item_id = i.id and state = 'active')",
  );
  const shop = await locations(request, "/nordwind/sitemap.xml");
  expect(shop.filter((path) => path.includes("/items/")).sort()).toEqual(
    onSale.map(({ id, name }) => itemPath("/nordwind", { itemId: id, ownName: name })).sort(),
  );
  for (const path of [
    ...shop.slice(0, 5),
    ...(await locations(request, "/nordwind/r/alpha-it/sitemap.xml")).slice(0, 5),
  ])
    expect((await request.get(path)).status(), path).toBe(200);
  expect((await request.get("/nordwind/sitemap.xml?from=nonsense")).status()).toBe(404);
  expect((await request.get("/nordwind/r/delta-net/sitemap.xml")).status()).toBe(404);
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(/^Sitemap: http.+\/sitemap\.xml$/m);
});

test("pages of a search are not to be found", async ({ page }) => {
  await page.goto("/nordwind?q=monitor");
  expect(await metaOf(page, "robots")).toContain("noindex");
  await page.goto("/nordwind?category=workplaces");
  expect(await page.locator('meta[name="robots"]').count()).toBe(0);
});
