import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

test("a customer that is not available is being checked, answered and then created with what was typed", async ({
  as,
}) => {
  const [reseller, provider] = [await as("admin@beta-systems.example"), await as("admin@nordwind.example")];
  const held = await database.row<{ vat: string }>(
    "nordwind",
    `select c.vat_number as vat from customers c join resellers r on r.id = c.reseller_id
     where r.slug = 'alpha-it' and c.vat_number is not null order by c.name limit 1`,
  );
  await reseller.goto("/nordwind/reseller/customers/new");
  await reseller.getByLabel("Company name").fill("Filiale Nord KG");
  await reseller.getByLabel("VAT number").fill(held.vat);
  await reseller.getByLabel("City").fill("Bremen");
  await reseller.getByLabel("Internal note").fill("met at the fair");
  await reseller.getByRole("button", { name: "Create customer" }).click();
  await expect(reseller.getByText("This customer is not available.").first()).toBeVisible();
  await expect(reseller.getByLabel("City")).toHaveValue("Bremen");

  await reseller.goto("/nordwind/reseller/customers");
  const wishes = reseller.getByRole("table", { name: "Being checked" });
  await expect(
    wishes.getByRole("row", { name: /Filiale Nord KG.*Being checked.*No answer yet/ }),
  ).toBeVisible();

  await provider.goto("/nordwind/provider");
  await provider.getByRole("link", { name: "1 Customer conflict to be decided" }).click();
  await expect(provider.getByRole("link", { name: /^Conflicts 1/ })).toHaveAttribute("aria-current", "page");
  const conflict = provider.getByRole("row", { name: /Filiale Nord KG/ });
  const allow = conflict.getByRole("form", { name: "Allow" });
  await allow.getByText("Allow", { exact: true }).first().click();
  await allow.getByLabel("Reason").fill("Two branches, two contracts");
  await allow.getByRole("button", { name: "Allow" }).click();
  await expect(provider.getByText("The reseller may create this customer now")).toBeVisible();
  await expect(provider.getByText("met at the fair")).toBeHidden();

  await reseller.goto("/nordwind/reseller");
  await reseller.getByRole("link", { name: /^1 Customer to create/ }).click();
  await expect(reseller.getByRole("row", { name: /Filiale Nord KG/ })).toContainText(
    "Two branches, two contracts",
  );
  await reseller.getByRole("button", { name: "Create with what was typed" }).click();
  await expect(reseller.getByRole("heading", { level: 1, name: "Filiale Nord KG" })).toBeVisible();
  await expect(reseller.getByText("Bremen").first()).toBeVisible();
  await expect(reseller.getByText("met at the fair")).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`a customer that one may have already is a hint with a way to it, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    as,
  }) => {
    const page = await as("sales@alpha-it.example", { javaScriptEnabled });
    const name = `Zwilling ${javaScriptEnabled} GmbH`;
    const send = async () => {
      await page.getByLabel("Company name").fill(name);
      await page.getByLabel("City").fill("Jena");
      await page.getByRole("button", { name: "Create customer" }).click();
    };
    await page.goto("/nordwind/reseller/customers/new");
    await send();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    const first = new URL(page.url()).pathname;

    await page.goto("/nordwind/reseller/customers/new");
    await page.getByLabel("Contact person").fill("Erika Beispiel");
    await send();
    const hint = page.getByRole("region", { name: "You may have this customer already" });
    await expect(hint).toContainText(`${name}, Jena (same name and town)`);
    await expect(hint.getByRole("link", { name: /^Open it/ })).toHaveAttribute("href", first);
    await expect(page.getByLabel("Contact person")).toHaveValue("Erika Beispiel");
    await hint.getByLabel("It is another customer: create it anyway").check();
    await page.getByRole("button", { name: "Create customer" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    expect(new URL(page.url()).pathname).not.toBe(first);
  });

test("a restricted reseller is told on every page what is not possible, why and since when", async ({
  as,
}) => {
  const reseller = await as("admin@gamma-cloud.example");
  const note = reseller.getByText(/has restricted your company since/);
  await reseller.goto("/lakeside/reseller");
  await expect(reseller.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(note).toBeHidden();
  await database.rows(
    "lakeside",
    `update resellers set state = 'restricted', state_reason = 'Invoice 4711 is overdue', sales_blocked = true,
       state_changed_at = '2026-03-05T12:00:00Z' where slug = 'gamma-cloud'`,
  );
  for (const path of ["", "/catalogue", "/customers", "/orders", "/team", "/profile", "/customers/new"]) {
    await reseller.goto(`/lakeside/reseller${path}`);
    await expect(note, path).toContainText("since Mar 5, 2026");
    await expect(reseller.getByText("Reason: Invoice 4711 is overdue")).toBeVisible();
    await expect(reseller.getByText("New orders cannot be placed.")).toBeVisible();
  }
  await reseller.goto("/lakeside/reseller/orders");
  await expect(reseller.getByRole("link", { name: /New order|Place an order/ })).toBeHidden();
});
