import { expect, type Reader, test } from "./fixtures";
import { Database } from "./matrix/database";
import { newReseller, unique } from "./newcomers";
import { priceList } from "./story/price-list";
import { fulfil, importList, publishPortfolio } from "./story/provider";
import { createCustomer, placeOrder, skusInCatalogue } from "./story/reseller";
import { expectHistory } from "./story/timeline";
import { wordsOf } from "./words";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** Every pair of language, screen and scripts is read once. */
const readers: Record<string, Reader> = {
  "English, wide, with scripts": { language: "en", viewport: wide, javaScriptEnabled: true },
  "German, phone, with scripts": { language: "de", viewport: phone, javaScriptEnabled: true },
  "German, wide, without scripts": { language: "de", viewport: wide, javaScriptEnabled: false },
  "English, phone, without scripts": { language: "en", viewport: phone, javaScriptEnabled: false },
};

for (const [mode, reader] of Object.entries(readers)) {
  test(`from a price list to an order that was delivered (${mode})`, async ({ as, browser }) => {
    const portfolio = `Monitors ${unique()}`;

    const product = await as("product@nordwind.example", reader);
    await importList(product, priceList(await imported()));
    await publishPortfolio(product, { name: portfolio, search: "LG", size: 200 });

    const admin = await as("admin@nordwind.example", reader);
    const { page: reseller, name } = await newReseller(browser, admin, portfolio, reader);
    const skus = await skusInCatalogue(reseller);
    expect(skus).toHaveLength(200);
    expect(skus.sort()).toEqual(await skusOf(portfolio));

    const customer = `Käufer ${unique()} GmbH`;
    await createCustomer(reseller, customer);
    const number = await placeOrder(reseller, customer);
    const delivery = await as("delivery@nordwind.example", reader);
    await fulfil(delivery, number);
    await expectHistory(delivery, "/nordwind/provider/orders?state=completed", number, name);
    await expectHistory(reseller, "/nordwind/reseller/orders?state=completed", number);
  });

  test(`provider, reseller and customer read the same history of an order (${mode})`, async ({ as }) => {
    const reseller = await as("admin@alpha-it.example", reader);
    const number = await placeOrder(reseller, "Muster GmbH");
    const delivery = await as("delivery@nordwind.example", reader);
    await fulfil(delivery, number);
    const customer = await as("it@muster-gmbh.example", reader);
    await expectHistory(delivery, "/nordwind/provider/orders?state=completed", number, "Alpha IT");
    await expectHistory(reseller, "/nordwind/reseller/orders?state=completed", number);
    await expectHistory(customer, "/nordwind/account", number, "Alpha IT");
    const say = wordsOf(customer);
    for (const key of ["orders.transferEach", "orders.margin", "orders.commission"]) {
      await expect(customer.getByText(say(key))).toHaveCount(0);
    }
  });
}

/** How often the list was imported before: each time it comes back a little dearer, as price lists do. */
async function imported(): Promise<number> {
  return Number(
    await database.value(
      "nordwind",
      "select count(*) from imports where file_name = 'monitor.csv' and state = 'done'",
    ),
  );
}

/** The SKUs that the live version of a portfolio holds. */
async function skusOf(portfolio: string): Promise<string[]> {
  const rows = await database.rows<{ sku: string }>(
    "nordwind",
    `select i.sku from portfolios p join portfolio_entries e on e.version_id = p.live_version_id
     join items i on i.id = e.item_id where p.name = $1`,
    [portfolio],
  );
  return rows.map(({ sku }) => sku).sort();
}
