import type { Page } from "@playwright/test";
import { stampForm } from "@/lib/forms/stamp";
import { expectAccessible, inGerman } from "./accessibility/checks";
import { askFor, takeTime, visitor, words } from "./asking/visitor";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import { openMail, unique } from "./newcomers";

const database = new Database();
test.beforeAll(() => database.open());
test.beforeEach(() => database.rows("nordwind", "delete from rate_limits"));
test.afterAll(() => database.close());

/** An item that alpha-it sells in more than one way, and its names. */
const item = () =>
  database.row<{ id: string; sku: string; de: string; en: string }>(
    "nordwind",
    `select i.id, i.sku, i.name as de, i.texts -> 'en' ->> 'name' as en from items i
     join portfolio_entries e on e.item_id = i.id and e.on_sale
     join portfolios p on p.live_version_id = e.version_id join resellers r on r.portfolio_id = p.id
     where r.slug = 'alpha-it' and i.texts -> 'en' ->> 'name' is not null
     group by i.id, i.sku, i.name, i.texts having count(*) > 1 order by i.name limit 1`,
  );

for (const [at, mode] of (
  [
    { javaScriptEnabled: true, language: "en", width: 1280 },
    { javaScriptEnabled: true, language: "de", width: 360 },
    { javaScriptEnabled: false, language: "de", width: 1280 },
    { javaScriptEnabled: false, language: "en", width: 360 },
  ] as const
).entries()) {
  const { javaScriptEnabled, language, width } = mode;
  const how = `${javaScriptEnabled ? "with" : "without"} scripts, ${language}, ${width}px`;

  test(`a visitor asks, the reseller makes a customer and an order of it (${how})`, async ({
    as,
    browser,
  }) => {
    const wanted = await item();
    const company = `Anfrage ${at} ${unique()} AG`;
    const page = await visitor(browser, mode);
    await askFor(page, mode, wanted, company);

    const seller = await as("sales@alpha-it.example", { javaScriptEnabled });
    await openMail(
      seller,
      `erika@${company.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.example`,
      words[language].mail,
    );
    await expect(seller.getByText("When")).toHaveCount(0);
    await openMail(seller, "sales@alpha-it.example", new RegExp(company));
    await seller.goto("/nordwind/reseller");
    await seller.getByRole("link", { name: "Enquiries" }).first().click();
    await seller.getByRole("link", { name: company }).click();
    await expect(seller.getByText("<b>When</b> can you deliver?")).toBeVisible();
    await expect(seller.getByRole("definition").filter({ hasText: wanted.sku })).toBeVisible();

    await seller.getByRole("link", { name: "Create a customer from this" }).click();
    await expect(seller.getByLabel("Company name")).toHaveValue(company);
    await expect(seller.getByLabel("Contact person")).toHaveValue("Erika Beispiel");
    await seller.getByRole("button", { name: "Create customer" }).click();
    await expect(seller.getByText("The customer was created.")).toBeVisible();
    await expect(seller.getByRole("button", { name: "Mark as answered" })).toHaveCount(0);
    await seller.getByRole("link", { name: "Start an order" }).click();
    await expect(seller.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(seller.getByText(company).first()).toBeVisible();
    await seller.getByRole("button", { name: "Check the order" }).click();
    await expect(seller).toHaveURL(/\/orders\/new\/review/);
    await expect(seller.getByRole("rowheader").filter({ hasText: wanted.sku })).toBeVisible();
    await page.context().close();
  });
}

test("what is wrong is said at the field, nothing typed is lost, and a second click changes nothing", async ({
  browser,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const company = `Doppelt ${unique()}`;
    const page = await visitor(browser, { javaScriptEnabled, language: "en", width: 1280 });
    await page.goto("/nordwind/ask");
    await page.getByLabel("Your question").fill("Do you deliver to Austria?");
    await page.getByLabel("Your name").fill("Erika");
    await page.getByLabel("Company").fill(company);
    await page.getByLabel("E-mail").fill("not an address");
    await page.getByRole("button", { name: "Send enquiry" }).click();
    await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/This is not an e-mail address\./);
    await expect(page.getByLabel("Your question")).toHaveValue("Do you deliver to Austria?");
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByLabel("E-mail").fill("erika@doppelt.example");
    await takeTime(page);
    await page.getByRole("button", { name: "Send enquiry" }).dblclick();
    await expect(page.getByRole("heading", { level: 1, name: "Your enquiry is sent" })).toBeVisible();
    const rows = await database.rows("nordwind", "select id from enquiries where company = $1", [company]);
    expect(rows).toHaveLength(1);
    await page.context().close();
  }
});

test("a form sent within a moment is refused, and kept for the next try", async ({ browser }) => {
  const page = await visitor(browser, { javaScriptEnabled: false, language: "en", width: 1280 });
  await page.goto("/nordwind/ask");
  const fill = (label: string, value: string) => page.getByLabel(label).fill(value);
  await fill("Your question", "Quick?");
  await fill("Your name", "Erika");
  await fill("Company", `Schnell ${unique()}`);
  await fill("E-mail", "erika@schnell.example");
  const sentAtOnce = stampForm(
    await database.value("nordwind", "select id from tenants"),
    Date.now() + 60_000,
  );
  await page.locator("input[name=stamp]").evaluate((input: HTMLInputElement, stamp) => {
    input.value = stamp;
  }, sentAtOnce);
  await page.getByRole("button", { name: "Send enquiry" }).click();
  await expect(page.getByText("This form was sent faster than a person can write.")).toBeVisible();
  await expect(page.getByLabel("Your question")).toHaveValue("Quick?");
  await takeTime(page);
  await page.getByRole("button", { name: "Send enquiry" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your enquiry is sent" })).toBeVisible();
  await page.context().close();
});

test("what is no longer for sale can still be asked about, and the typed text stays", async ({ browser }) => {
  const gone = await database.row<{ id: string }>(
    "nordwind",
    "select id from items where state = 'active' and id in (select item_id from offers) order by name desc limit 1",
  );
  const set = (state: string) =>
    database.row("nordwind", "update items set state = $2 where id = $1 returning id", gone.id, state);
  for (const javaScriptEnabled of [true, false]) {
    const page = await visitor(browser, { javaScriptEnabled, language: "en", width: 1280 });
    await page.goto(`/nordwind/ask?item=${gone.id}`);
    await page.getByLabel("Message").fill("Twelve, please.");
    await page.getByLabel("Your name").fill("Erika");
    await page.getByLabel("Company").fill(`Zu spät ${unique()}`);
    await page.getByLabel("E-mail").fill("erika@spaet.example");
    await takeTime(page);
    await set("sales ended");
    await page.getByRole("button", { name: "Send enquiry" }).click();
    await expect(page.getByText("This is no longer sold here, so nothing was sent yet.")).toBeVisible();
    await expect(page.getByLabel("Your question")).toHaveValue("Twelve, please.");
    await takeTime(page);
    await page.getByRole("button", { name: "Send enquiry" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your enquiry is sent" })).toBeVisible();
    await set("active");
    await page.context().close();
  }
});

test("what was typed for a storefront that has closed meanwhile stays, and can be sent when it is open again", async ({
  browser,
}) => {
  // Six times it takes the time that a person takes to write.
  const wanted = await item();
  const open = (is: boolean) =>
    database.row(
      "nordwind",
      "update resellers set storefront_open = $1 where slug = 'alpha-it' returning id",
      is,
    );
  for (const javaScriptEnabled of [true, false]) {
    const company = `Geschlossen ${unique()}`;
    const written = () =>
      database.rows("nordwind", "select quantity, message from enquiries where company = $1", [company]);
    const page = await visitor(browser, { javaScriptEnabled, language: "en", width: 1280 });
    await page.goto(`/nordwind/r/alpha-it/ask?item=${wanted.id}`);
    await page.getByRole("radio").first().check();
    await page.getByLabel("Quantity").fill("12");
    await page.getByLabel("Message").fill("Long thought about.");
    await page.getByLabel("Your name").fill("Erika");
    await page.getByLabel("Company").fill(company);
    await page.getByLabel("E-mail").fill("erika@geschlossen.example");
    await page.getByLabel("Telephone").fill("+49 30 1234567");
    await takeTime(page);
    await open(false);
    const stays = async () => {
      await expect(
        page.getByText("This storefront is closed at present, so nothing was sent."),
      ).toBeVisible();
      await expect(page.getByLabel("Quantity")).toHaveValue("12");
      await expect(page.getByLabel("Message")).toHaveValue("Long thought about.");
      await expect(page.getByLabel("Your name")).toHaveValue("Erika");
      await expect(page.getByLabel("Company")).toHaveValue(company);
      await expect(page.getByLabel("E-mail")).toHaveValue("erika@geschlossen.example");
      await expect(page.getByLabel("Telephone")).toHaveValue("+49 30 1234567");
    };
    // The second refusal reads like the first, so each is waited for.
    const send = async () => {
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await page.getByRole("button", { name: "Send enquiry" }).click();
      await answer;
    };
    for (let times = 0; times < 2; times += 1) {
      await send();
      await stays();
    }
    expect(await written()).toEqual([]);
    if (!javaScriptEnabled) {
      const named = await page.getByRole("main").textContent();
      expect(named).not.toContain("Alpha");
    }
    await open(true);
    await send();
    await expect(page.getByRole("heading", { level: 1, name: "Your enquiry is sent" })).toBeVisible();
    expect(await written()).toEqual([{ quantity: 12, message: "Long thought about." }]);
    await page.context().close();
  }
});

test("the rail counts what nobody has answered yet, for each company its own", async ({ as }) => {
  await database.rows("nordwind", "update enquiries set state = 'answered' where state = 'new' returning id");
  const placed = (company: string, reseller: string | null, times: number) =>
    database.rows(
      "nordwind",
      `insert into enquiries (tenant_id, id, reseller_id, state, name, company, email, locale, quantity, idempotency_key)
       select t.id, gen_random_uuid(), r.id, 'new', 'Erika', $1 || n, 'erika@zaehler.example', 'de', 1, gen_random_uuid()
       from generate_series(1, $3) n, tenants t left join resellers r on r.tenant_id = t.id and r.slug = $2
       where t.slug = 'nordwind' returning id`,
      [company, reseller, times],
    );
  await placed("Alpha", "alpha-it", 2);
  await placed("Eigene", null, 101);
  const waiting = (page: Page, name: string) =>
    page.getByRole("navigation", { name: /^(Reseller|Provider)$/ }).getByRole("link", { name, exact: true });
  for (const javaScriptEnabled of [true, false]) {
    const seller = await as("sales@alpha-it.example", { javaScriptEnabled });
    await seller.goto("/nordwind/reseller");
    const left = javaScriptEnabled ? 2 : 1;
    await waiting(seller, `Enquiries ${left} new`).click();
    await seller.getByRole("link", { name: `Alpha${left}` }).click();
    await seller.getByRole("main").getByText("More", { exact: true }).click();
    await seller.getByRole("button", { name: "Mark as answered" }).click();
    await expect(seller.getByText("The enquiry is marked as answered.")).toBeVisible();
    await expect(waiting(seller, left === 2 ? "Enquiries 1 new" : "Enquiries")).toBeVisible();
  }
  const provider = await as("admin@nordwind.example");
  await provider.goto("/nordwind/provider");
  await expect(waiting(provider, "Enquiries 100+ new")).toBeVisible();
  await expectAccessible(provider);
  const product = await as("product@nordwind.example");
  await product.goto("/nordwind/provider");
  await expect(waiting(product, "Enquiries")).toHaveCount(0);
  await database.rows("nordwind", "update enquiries set state = 'answered' where state = 'new' returning id");
});

test("pages that are not there say what to do, in the colours of the shop", async ({ browser }) => {
  const page = await visitor(browser, { javaScriptEnabled: true, language: "en", width: 1280 });
  expect((await page.goto("/nordwind/r/alpha-it/items/nothing"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Not sold here" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "See what is for sale" }).click();
  await expect(page).toHaveURL(/\/nordwind\/r\/alpha-it$/);
  expect((await page.goto("/nordwind/r/delta-net/ask"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "This storefront is not open" })).toBeVisible();
  const closed = await page.getByRole("main").textContent();
  await page.goto("/nordwind/r/never-was/ask");
  expect(await page.getByRole("main").textContent()).toBe(closed);
  await inGerman(page);
  await page.goto("/nordwind/items/nothing");
  await expect(page.getByRole("heading", { level: 1, name: "Hier nicht im Verkauf" })).toBeVisible();
  await page.context().close();
});
