import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Database } from "./matrix/database";

/** Opens a page until it shows what a worker is about to bring. */
const soon = (page: Page, path: string, shown: () => Promise<void>) =>
  expect(async () => {
    await page.goto(path);
    await shown();
  }).toPass({ timeout: 30_000 });

/** Confirms the oldest order of a customer that waits for it; its number. */
async function confirmOrder(page: Page, path: string): Promise<string> {
  await page.goto(path);
  const number = (await page.getByRole("heading", { level: 1 }).textContent())?.match(/\S+$/)?.[0] ?? "";
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByText("The order was confirmed.")).toBeVisible();
  return number;
}

/** What the inbox tells in such words; the first of its buttons leads to what it is about. */
const told = (page: Page, words: string) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: words });

for (const javaScriptEnabled of [true, false])
  test(`a confirmed order reaches the reseller's bell and the customer's mailbox, as they wish (${javaScriptEnabled ? "with" : "without"} scripts)`, async ({
    as,
  }) => {
    const database = await new Database().open();
    // Two orders of Muster GmbH that wait, whatever the demo has told before.
    const waiting = await database.rows<{ id: string }>(
      "nordwind",
      `update orders set state = 'placed', version = version + 1
       where id in (select o.id from orders o join customers c on c.tenant_id = o.tenant_id and c.id = o.customer_id
         join resellers r on r.tenant_id = o.tenant_id and r.id = o.reseller_id
         where r.slug = 'alpha-it' and c.name = 'Muster GmbH' and o.state in ('completed', 'placed') order by o.id limit 2)
       returning id`,
    );
    await database.rows("nordwind", "update notifications set read_at = now() where read_at is null");
    await database.rows("nordwind", "delete from notification_choices");
    const [first = { id: "" }, second = { id: "" }] = waiting;
    const provider = await as("delivery@nordwind.example", { javaScriptEnabled });
    const reseller = await as("sales@alpha-it.example", { javaScriptEnabled });
    const number = await confirmOrder(provider, `/nordwind/provider/orders/${first.id}`);

    const bell = reseller.getByRole("banner").getByRole("link", { name: /^Notifications/ });
    await soon(reseller, "/nordwind/reseller/customers", () =>
      expect(bell).toHaveText(/1 unread/, { timeout: 500 }),
    );
    await bell.click();
    await told(reseller, `Order ${number} is confirmed`).getByRole("button").first().click();
    await expect(reseller).toHaveURL(`/nordwind/reseller/orders/${first.id}`);
    await expect(bell).not.toHaveText(/unread/);

    const guest = await as("it@muster-gmbh.example", { javaScriptEnabled });
    await soon(guest, "/dev/mailbox", () =>
      // In the language that the person has chosen.
      expect(guest.getByText(new RegExp(`^Ihre Bestellung ${number} ist bestätigt`))).not.toHaveCount(0, {
        timeout: 500,
      }),
    );
    await soon(guest, "/nordwind/account/notifications", () =>
      expect(told(guest, number)).toBeVisible({ timeout: 500 }),
    );

    await reseller.goto("/nordwind/reseller/notifications/choices");
    await reseller.getByRole("group", { name: "In Kontor" }).getByLabel("An order was confirmed").uncheck();
    await reseller.getByRole("button", { name: "Save" }).click();
    await expect(reseller.getByText("Saved", { exact: false }).first()).toBeVisible();
    const next = await confirmOrder(provider, `/nordwind/provider/orders/${second.id}`);
    await soon(guest, "/nordwind/account/notifications", () =>
      expect(told(guest, next)).toBeVisible({ timeout: 500 }),
    );
    await reseller.goto("/nordwind/reseller/notifications");
    await expect(told(reseller, next)).toHaveCount(0);
    await database.close();
  });
