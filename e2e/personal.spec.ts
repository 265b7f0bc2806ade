import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { unique } from "./newcomers";

const settings = "/nordwind/provider/settings/personal";
const rowOf = (page: Page, kind: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: kind, exact: true }) });

/** A direct customer with one contact, as its record shows it. */
async function createCustomer(page: Page, name: string, email: string) {
  await page.goto("/nordwind/provider/customers/new");
  await page.getByLabel("Company name").fill(name);
  await page.getByLabel("Contact person").fill("Kim Beispiel");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Create customer" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`a customer's data is shown, exported and erased by its name (${mode})`, async ({ as }) => {
    const page = await as("admin@nordwind.example", { javaScriptEnabled });
    const name = `Kurzzeit ${unique()} GmbH`;
    const email = `kim-${unique()}@kurzzeit.example`;
    await createCustomer(page, name, email);
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("link", { name: "Show, export or erase what is kept" }).click();
    await expect(rowOf(page, "Contacts of customers")).toContainText("removed");
    await expect(rowOf(page, "Entries of the audit log")).toContainText("kept: the audit log proves");

    const file = page.getByRole("link", { name: "Download as a file (JSON)" });
    const answer = await page.request.get((await file.getAttribute("href")) ?? "");
    expect(answer.headers()["content-disposition"]).toMatch(
      /^attachment; filename="personal-data-[0-9a-f-]{36}\.json"$/,
    );
    expect(answer.headers()["cache-control"]).toContain("no-store");
    const data = await answer.json();
    expect(data.about).toEqual({ customer: name });
    expect(data.tables.customer_contacts).toEqual([expect.objectContaining({ email })]);

    await page.getByText("Erase", { exact: true }).last().click();
    await page.getByLabel(/Type the name/).fill("Kurzzeit");
    await page.getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByLabel(/Type the name/)).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText(`That is not it. Type exactly: ${name}`).first()).toBeVisible();
    await page.getByLabel(/Type the name/).fill(name);
    await page.getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByText("What was kept about a customer is erased")).toBeVisible();
    await expect(rowOf(page, "Contacts of customers")).toContainText("removed");
    await expect(page.getByText(/Backups that were taken before still hold it/)).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);

    await page.goto(`${settings}?person=${encodeURIComponent(email)}`);
    await expect(page.getByText(`Nothing is kept about ${email}`)).toBeVisible();
    await page.goto("/nordwind/provider/settings/audit?action=customer-erased");
    await expect(
      page.getByRole("row").filter({ hasText: "erased what was kept about a customer" }).first(),
    ).toBeVisible();
    await page.goto("/nordwind/provider/settings/audit?action=file-downloaded");
    await expect(page.getByText(/downloaded personal-data-/).first()).toBeVisible();
  });
}

test("somebody who is a contact alone is found by the address, and erased", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  const [name, email] = [`Bleibt ${unique()} GmbH`, `contact-${unique()}@bleibt.example`];
  await createCustomer(page, name, email);
  await page.goto(settings);
  await page.getByLabel("E-mail address").fill("nobody@");
  await page.getByRole("button", { name: "Show what is kept" }).click();
  await expect(page.getByLabel("E-mail address")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("E-mail address").fill(email.toUpperCase());
  await page.getByRole("button", { name: "Show what is kept" }).click();
  await expect(page).toHaveURL(/person=[\w-]{40,}$/);
  await expect(rowOf(page, "Contacts of customers")).toContainText("removed");
  await page.getByText("Erase", { exact: true }).last().click();
  await page.getByLabel(/Type the address/).fill(email);
  await page.getByRole("button", { name: "Erase for good" }).click();
  await expect(page.getByText("What was kept about a person is erased")).toBeVisible();
  await page.goto(`/nordwind/provider/customers?q=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name }).click();
  await expect(page.getByText(email)).toHaveCount(0);
});

test("the only admin of a company stays until somebody else is one, and is told so", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  await page.goto("/nordwind/provider/resellers?q=beta");
  await page.getByRole("link", { name: /^Beta/ }).first().click();
  await page.getByRole("row").filter({ hasText: "admin@beta-systems.example" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("admin@beta-systems.example");
  await expect(rowOf(page, "The account")).toBeVisible();
  await expect(page.getByText(/is the only admin of a company\. Let another person be admin/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Erase for good" })).toHaveCount(0);
});
