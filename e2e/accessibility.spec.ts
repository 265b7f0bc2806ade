import { createHash, randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";
import { fill, listRoutes } from "./matrix/routes";
import type { Person } from "./people";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const colourRules = ["color-contrast", "link-in-text-block"];
const widths = [1280, 360];

const database = new Database();
let values: Record<string, string>;

test.beforeAll(async () => {
  await database.open();
  values = {
    ...(await idsOfAlpha()),
    import: await oneImport(),
    mail: await oneMail(),
    token: await invitationToken(),
    resetToken: await resetToken(),
  };
});
test.afterAll(() => database.close());

type Visit = {
  as: Person | "guest";
  query?: (given: Record<string, string>) => string;
  params?: Record<string, string>;
  status?: number;
};
const by = (as: Visit["as"], more: Omit<Visit, "as"> = {}): Visit => ({ as, ...more });
const guest = by("guest");
const provider = by("admin@nordwind.example");
const reseller = by("admin@alpha-it.example");
const customer = by("it@muster-gmbh.example");
const storefront = by("guest", { params: { reseller: "alpha-it" } });
const chosen = ({ customer: id, offer }: Record<string, string>) => `?customer=${id}&line=${offer}:2`;

/** Who looks at each page of the route tree; a page that is not listed here fails. */
const visits: Record<string, Visit> = {
  "/": reseller,
  "/[tenant]": guest,
  "/[tenant]/account": customer,
  "/[tenant]/account/orders/[order]": customer,
  "/[tenant]/imprint": guest,
  "/[tenant]/items/[item]": guest,
  "/[tenant]/provider": provider,
  "/[tenant]/provider/catalogue": provider,
  "/[tenant]/provider/catalogue/[item]": provider,
  "/[tenant]/provider/catalogue/[item]/edit": provider,
  "/[tenant]/provider/catalogue/import": provider,
  "/[tenant]/provider/catalogue/import/[import]": provider,
  "/[tenant]/provider/catalogue/new": provider,
  "/[tenant]/provider/customers": provider,
  "/[tenant]/provider/customers/[customer]": provider,
  "/[tenant]/provider/orders": by("delivery@nordwind.example"),
  "/[tenant]/provider/orders/[order]": by("delivery@nordwind.example"),
  "/[tenant]/provider/portfolios": provider,
  "/[tenant]/provider/portfolios/[portfolio]": provider,
  "/[tenant]/provider/portfolios/[portfolio]/add": by("admin@nordwind.example", { query: () => "?show=all" }),
  "/[tenant]/provider/portfolios/[portfolio]/changes": provider,
  "/[tenant]/provider/portfolios/[portfolio]/edit": provider,
  "/[tenant]/provider/portfolios/[portfolio]/entries": provider,
  "/[tenant]/provider/portfolios/[portfolio]/entries/[offer]": provider,
  "/[tenant]/provider/portfolios/new": provider,
  "/[tenant]/provider/resellers": provider,
  "/[tenant]/provider/resellers/[reseller]": provider,
  "/[tenant]/provider/resellers/[reseller]/edit": provider,
  "/[tenant]/provider/resellers/new": provider,
  "/[tenant]/provider/settings": provider,
  "/[tenant]/provider/settings/profile": provider,
  "/[tenant]/provider/settings/roles": provider,
  "/[tenant]/provider/team": provider,
  "/[tenant]/provider/team/[member]": by("admin@nordwind.example", { params: { member: "provider" } }),
  "/[tenant]/provider/team/invite": provider,
  "/[tenant]/provider/customers/conflicts": provider,
  "/[tenant]/r/[reseller]": storefront,
  "/[tenant]/r/[reseller]/imprint": storefront,
  "/[tenant]/r/[reseller]/items/[item]": storefront,
  "/[tenant]/reseller": reseller,
  "/[tenant]/reseller/catalogue": reseller,
  "/[tenant]/reseller/catalogue/[item]": reseller,
  "/[tenant]/reseller/customers": reseller,
  "/[tenant]/reseller/customers/[customer]": reseller,
  "/[tenant]/reseller/customers/[customer]/edit": reseller,
  "/[tenant]/reseller/customers/new": reseller,
  "/[tenant]/reseller/orders": by("admin@alpha-it.example", { query: () => "?state=all" }),
  "/[tenant]/reseller/orders/[order]": reseller,
  "/[tenant]/reseller/orders/new": by("admin@alpha-it.example", { query: chosen }),
  "/[tenant]/reseller/orders/new/review": by("admin@alpha-it.example", { query: chosen }),
  "/[tenant]/reseller/team": reseller,
  "/[tenant]/reseller/team/[member]": reseller,
  "/[tenant]/reseller/team/invite": reseller,
  "/[tenant]/reseller/profile": reseller,
  "/dev/mailbox": guest,
  "/dev/mailbox/[mail]": guest,
  "/invitation": by("guest", { query: ({ token }) => `?tenant=nordwind&token=${token}` }),
  "/reset-password": by("guest", { query: ({ resetToken }) => `?token=${resetToken}` }),
  "/sessions": provider,
  // The demo is set up already, so that this shows the page for what does not exist.
  "/setup": by("guest", { status: 404 }),
  "/sign-in": guest,
  "/workspaces": reseller,
  "/[tenant]/provider/portfolios/[portfolio]/copy": provider,
  "/[tenant]/provider/portfolios/[portfolio]/prices": provider,
  "/[tenant]/provider/customers/new": provider,
  "/[tenant]/provider/customers/[customer]/edit": by("admin@nordwind.example", {
    params: { customer: "direct" },
  }),
  "/[tenant]/provider/catalogue/bulk": by("admin@nordwind.example", {
    query: () => "?which=matching&state=active&kind=price&by=-5&ending=90",
  }),
  "/[tenant]/provider/resellers/[reseller]/portfolio": by("admin@nordwind.example", {
    query: ({ portfolio }) => `?portfolioId=${portfolio}`,
  }),
};

test("every page of the route tree is looked at", () => {
  expect(Object.keys(visits).sort()).toEqual(listRoutes().pages);
});

for (const [route, { as: person, query, params, status = 200 }] of Object.entries(visits)) {
  test(`${route} is accessible`, async ({ as, browser }) => {
    const page =
      person === "guest" ? await (await browser.newContext({ locale: "en-GB" })).newPage() : await as(person);
    const path = fill(route, { ...values, ...(await special(params)) }) + (query?.(values) ?? "");
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    const title = await expectWellFormed(page, "en");
    await expectAccessible(page);
    await inGerman(page);
    await page.goto(path);
    const german = await expectWellFormed(page, "de");
    await expectToFit(page);
    if (route.startsWith("/[tenant]/provider/catalogue/new")) expect(german).not.toBe(title);
    await page.context().close();
  });
}

test("what is refused or not there is accessible too", async ({ as }) => {
  const page = await as("auditor@nordwind.example");
  for (const [path, status] of [
    ["/nordwind/provider/portfolios/new", 403],
    ["/nordwind/provider/orders/nothing", 404],
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(status);
    await expectWellFormed(page, "en");
    await expectAccessible(page);
  }
});

test("pages that find nothing, and the other steps of a form, are accessible too", async ({
  as,
  browser,
}) => {
  const guests = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const seller = await as("admin@alpha-it.example");
  const paths: [Page, string][] = [
    [guests, "/reset-password"],
    [guests, "/reset-password?sent=1"],
    [guests, "/invitation"],
    [guests, "/nordwind?q=nothing+of+this+name"],
    [seller, "/nordwind/reseller/orders/new"],
    [seller, "/nordwind/reseller/catalogue?q=nothing+of+this+name"],
  ];
  for (const [page, path] of paths) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectWellFormed(page, "en");
    await expectAccessible(page);
  }
  await guests.context().close();
});

test("the steps of an import are accessible", async ({ as }) => {
  const page = await as("product@nordwind.example");
  const buffer = Buffer.from("name;price;sku\nLamp;19,90;A11Y-1\nDesk;none;A11Y-2\n;4,00;A11Y-3\n");
  await page.goto("/nordwind/provider/catalogue/import");
  await page.getByLabel("File").setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Upload and go on" }).click();
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible();
  await expectAccessible(page);
});

test("open menus and blocks are accessible", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.goto(fill("/[tenant]/provider/portfolios/[portfolio]/changes", values));
  await page.goto(fill("/[tenant]/provider/resellers/[reseller]", values));
  const name = await database.value(
    "nordwind",
    "select name from memberships where email = 'admin@nordwind.example'",
  );
  await page.getByRole("banner").getByText(name).first().click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await expectAccessible(page, [1280]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await page.getByText("Suspend", { exact: true }).first().click();
  await expect(page.getByRole("button", { name: "Suspend now" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByRole("link", { name: "Catalogue" })).toBeVisible();
  await expectAccessible(page, [360]);
});

test("a form with errors says them, keeps what was typed, and is accessible", async ({ as }) => {
  const page = await as("admin@alpha-it.example");
  await page.goto("/nordwind/reseller/customers/new");
  await page.getByLabel("Contact person").fill("Erika Beispiel");
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByRole("button", { name: "Create customer" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Please check what you entered." })).toBeVisible();
  await expect(page.getByLabel("Company name")).toBeFocused();
  await expect(page.getByLabel("Company name")).toHaveAccessibleDescription(/Please fill in this field\./);
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/This is not an e-mail address\./);
  await expect(page.getByLabel("E-mail")).toHaveValue("not an address");
  await expect(page.getByLabel("Contact person")).toHaveValue("Erika Beispiel");
  await expectAccessible(page);
});

test("signing in, skipping to the content and filling in a form need no mouse", async ({ page }) => {
  const reach = async (name: string, role: "link" | "button" | "textbox") => {
    const wanted = page.getByRole(role, { name, exact: true });
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await page.goto("/sign-in");
  await reach("E-mail", "textbox");
  await page.keyboard.type("admin@beta-systems.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("kontor-demo-2026");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/nordwind\/reseller$/);
  await page
    .context()
    .addCookies([{ name: "kontor-locale", value: "en", url: new URL("/", page.url()).href }]);

  await page.goto("/nordwind/reseller/customers/new");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await reach("Company name", "textbox");
  await page.keyboard.type("Tastatur GmbH");
  await reach("Create customer", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The customer was created.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Tastatur GmbH" })).toBeVisible();
});

/** One heading of the first level, a title, and the language that was asked for; returns the title. */
async function expectWellFormed(page: Page, lang: string): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
  const title = await page.title();
  expect(title).toMatch(/^\S.* · \S/);
  return title;
}

async function expectAccessible(page: Page, at = widths) {
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await settled(page);
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
      // The dark theme changes colours and nothing else.
      const { violations } = await (colorScheme === "light"
        ? axe.withTags(tags)
        : axe.withRules(colourRules)
      ).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      );
      expect.soft(found, `${page.url()} at ${width}, ${colorScheme}`).toEqual([]);
    }
    if (width === 360) await expectToFit(page);
  }
}

/** Waits until the colours have changed: a moment after the media did, some with a transition. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  });

/** Nothing of the page lies beyond the right edge of a narrow screen; tables may scroll inside themselves. */
async function expectToFit(page: Page) {
  await page.setViewportSize({ width: 360, height: 800 });
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(beyond, `${page.url()} is wider than 360 px by`).toBe(0);
}

const inGerman = (page: Page) =>
  page.context().addCookies([{ name: "kontor-locale", value: "de", url: new URL("/", page.url()).href }]);

async function special(params: Record<string, string> = {}) {
  if (params.customer === "direct") {
    const made = `insert into customers (tenant_id, id, name) select id, gen_random_uuid(), 'Matrix direct' from tenants
      where slug = 'nordwind' returning id`;
    return { customer: await database.value("nordwind", made) };
  }
  if (params.member !== "provider") return params;
  return {
    member: await database.value(
      "nordwind",
      "select id from memberships where email = 'sales@nordwind.example'",
    ),
  };
}

const secret = () => {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: createHash("sha256").update(token).digest() };
};

async function invitationToken() {
  const { token, hash } = secret();
  await database.rows(
    "nordwind",
    `insert into invitations (tenant_id, id, side, reseller_id, email, roles, token_hash, invited_by, invited_by_name, expires_at)
     select tenant_id, gen_random_uuid(), 'reseller', id, 'nobody-yet@kontor.example', '{sales}', $1, gen_random_uuid(), 'Somebody',
       now() + interval '1 day' from resellers where slug = 'alpha-it'`,
    [hash],
  );
  return token;
}

async function resetToken() {
  const { token, hash } = secret();
  await database.rows(
    "nordwind",
    `insert into tokens (id, purpose, token_hash, email, expires_at)
     values (gen_random_uuid(), 'password-reset', $1, 'nobody-yet@kontor.example', now() + interval '1 day')`,
    [hash],
  );
  return token;
}

/** Records of alpha-it and its provider, by the names that the routes give their parameters. */
async function idsOfAlpha() {
  const [row] = await database.rows<Record<string, string>>(
    "nordwind",
    `select 'nordwind' as tenant, r.id as reseller, r.portfolio_id as portfolio, e.item_id as item, e.offer_id as offer,
       o.customer_id as customer, o.id as order, m.id as member
     from resellers r
     join portfolios p on p.id = r.portfolio_id
     join lateral (select * from portfolio_entries where version_id = p.live_version_id and on_sale order by sort_name limit 1) e on true
     join customers c on c.reseller_id = r.id and c.name = 'Muster GmbH'
     join lateral (select * from orders where customer_id = c.id order by state = 'confirmed' desc, id limit 1) o on true
     join memberships m on m.reseller_id = r.id and m.email = 'sales@alpha-it.example'
     where r.slug = 'alpha-it'`,
  );
  if (!row) throw new Error("The demo lacks an order of Muster GmbH");
  return row;
}

const oneMail = () =>
  database.value(
    "nordwind",
    `insert into mails (id, recipient, subject, text, html)
     values (gen_random_uuid(), 'nobody-yet@kontor.example', 'Hello', 'Look at https://portal.example/a/rather/long/address/that/does/not/break', '') returning id`,
  );

const oneImport = () =>
  database.value(
    "nordwind",
    `insert into imports (tenant_id, id, file_name, content, created_by, created_by_name)
     select tenant_id, gen_random_uuid(), 'list.csv', convert_to('name,price' || chr(10) || 'Chair,12.50', 'utf8'),
       gen_random_uuid(), 'Somebody' from resellers where slug = 'alpha-it' returning id`,
  );
