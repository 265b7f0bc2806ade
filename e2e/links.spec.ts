import { expect, test } from "./fixtures";
import { Company } from "./matrix/company";
import { Database } from "./matrix/database";

const database = new Database();
test.beforeAll(() => database.open());
test.afterAll(() => database.close());

for (const [javaScriptEnabled, width] of [
  [true, 360],
  [false, 1280],
] as const)
  test(`an order is followed by a link until that is revoked (${width} px, ${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
    browser,
  }) => {
    const company = await Company.find(database, "nordwind", "alpha-it");
    const { order } = await company.newOrder("confirmed");
    const given = { javaScriptEnabled, viewport: { width, height: 780 } };
    const reseller = await as("assistant@alpha-it.example", given);
    await reseller.goto(`/nordwind/reseller/orders/${order}`);
    const links = reseller.getByRole("region", { name: "Following without an account" });
    await links.getByRole("button", { name: "Make a link" }).click();
    const field = links.getByRole("textbox", { name: "Address of the link" });
    await expect(field).toHaveValue(/\/nordwind\/follow\/[\w-]{43}$/);
    const address = await field.inputValue();
    if (javaScriptEnabled) {
      await reseller.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await links.getByRole("button", { name: "Copy link" }).click();
      await expect(links.getByText("Copied.")).toBeVisible();
      expect(await reseller.evaluate(() => navigator.clipboard.readText())).toBe(address);
    } else await expect(links.getByRole("button", { name: "Copy link" })).toHaveCount(0);
    await expect(links.getByRole("row").nth(1)).toContainText("Not yet");

    const context = await browser.newContext(given);
    const stranger = await context.newPage();
    const answer = await stranger.goto(address);
    expect(answer?.status()).toBe(200);
    const headers = answer?.headers() ?? {};
    expect([headers["cache-control"], headers["referrer-policy"], headers["x-robots-tag"]]).toEqual([
      "no-store",
      "no-referrer",
      "noindex, nofollow",
    ]);
    await expect(stranger.getByRole("heading", { level: 1, name: /^Order M-/ })).toBeVisible();
    await expect(stranger.getByRole("banner")).toContainText("Alpha IT Systemhaus");
    await expect(stranger.getByRole("table", { name: "Lines" })).toContainText("Waiting");
    await expect(stranger.getByText("€")).toHaveCount(0);
    await stranger.goto(`${address}?lang=de`);
    await expect(stranger.getByRole("heading", { level: 1, name: /^Bestellung M-/ })).toBeVisible();

    await reseller.reload();
    await expect(links.getByRole("row").nth(1)).not.toContainText("Not yet");
    await links.getByRole("button", { name: /^Revoke/ }).click();
    await expect(reseller.getByText("it opens nothing any more")).toBeVisible();
    await expect(links.getByRole("row")).toHaveCount(0);
    await expect(field).toHaveCount(0);
    for (const gone of [address, address.slice(0, -3), address.replace("nordwind", "lakeside")])
      expect((await stranger.goto(gone))?.status()).toBe(404);
    await context.close();
  });

test("a link is mailed to whom the order names, in the name of the seller", async ({ as }) => {
  const company = await Company.find(database, "nordwind", "alpha-it");
  const { order } = await company.newOrder("confirmed");
  const email = `${order}@kontor.example`;
  await company.value(
    `update orders set contact = jsonb_build_object('name', 'Erika', 'email', $2::text) where id = $1 returning id`,
    order,
    email,
  );
  const reseller = await as("sales@alpha-it.example");
  await reseller.goto(`/nordwind/reseller/orders/${order}`);
  await reseller.getByRole("button", { name: `Send by mail to ${email}` }).click();
  await expect(reseller.getByText("The mail with the link is on its way.")).toBeVisible();
  await expect(reseller.getByRole("textbox", { name: "Address of the link" })).toHaveCount(0);
  const mailed = () =>
    database.rows<{ text: string }>("nordwind", "select text from mails where recipient = $1", [email]);
  await expect.poll(async () => (await mailed()).length).toBe(1);
  const [mail] = await mailed();
  expect(mail?.text).toMatch(/^Alpha IT Systemhaus\n/);
  const [path = ""] = /\/nordwind\/follow\/[\w-]{43}/.exec(mail?.text ?? "") ?? [];
  expect((await reseller.request.get(path)).status()).toBe(200);
});

test("the provider gives links to its direct orders alone", async ({ as }) => {
  const company = await Company.find(database, "nordwind", "alpha-it");
  const page = await as("delivery@nordwind.example");
  await page.goto(`/nordwind/provider/orders/${(await company.newDirectOrder("placed")).order}`);
  await expect(page.getByRole("region", { name: "Following without an account" })).toBeVisible();
  await page.goto(`/nordwind/provider/orders/${(await company.newOrder("placed")).order}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Following without an account" })).toHaveCount(0);
});

test("what renews is seen by month, and in a calendar program without a sign-in", async ({ as, browser }) => {
  for (const [who, area] of [
    ["sales@alpha-it.example", "reseller"],
    ["admin@nordwind.example", "provider"],
    ["it@muster-gmbh.example", "account"],
  ] as const) {
    const page = await as(who, { viewport: { width: area === "account" ? 360 : 1280, height: 780 } });
    await page.goto(`/nordwind/${area}/subscriptions`);
    await page.getByRole("link", { name: "Calendar", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Calendar of renewals" })).toBeVisible();
    const months = page.getByRole("table", { name: "Month by month" }).getByRole("row");
    await expect(months).toHaveCount(13);
    await months.nth(2).getByRole("link").click();
    await expect(page).toHaveURL(/month=20\d\d-\d\d/);
    await expect(months.nth(2)).toContainText("shown below");
    const own = page.getByRole("region", { name: "In your own calendar" });
    await own.getByRole("button", { name: "Make an address" }).click();
    const field = own.getByRole("textbox", { name: "Address of the calendar" });
    await expect(field).toHaveValue(/\/nordwind\/calendar\/[\w-]{43}\.ics$/);
    const address = await field.inputValue();
    const guest = await browser.newContext();
    const fed = await guest.request.get(address);
    expect([fed.status(), fed.headers()["content-type"], fed.headers()["cache-control"]]).toEqual([
      200,
      "text/calendar; charset=utf-8",
      "no-store",
    ]);
    const text = await fed.text();
    expect(text).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:(?:Renews|Verlängert|Last day|Letzter Tag)[\s\S]*END:VCALENDAR\r\n$/,
    );
    expect(text).not.toContain("€");
    expect(text.replaceAll("\r\n ", "")).toContain(`/nordwind/${area}/subscriptions/`);
    await own.getByRole("button", { name: /^Revoke/ }).click();
    await expect(page.getByText("they open nothing any more")).toBeVisible();
    expect((await guest.request.get(address)).status()).toBe(404);
    await guest.close();
  }
});
