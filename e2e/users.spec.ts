import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { accept, invitationLink, newcomersPassword, unique } from "./newcomers";
import { tryToSignIn } from "./signing-in";

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`a customer's admin lets a colleague in, locks and unlocks them (${mode})`, async ({
    as,
    browser,
  }) => {
    const email = `new-${unique()}@kontor.example`;
    const admin = await as("it@muster-gmbh.example", { javaScriptEnabled });
    await admin.goto("/nordwind/account");
    await admin.getByRole("link", { name: "Team" }).first().click();
    await expect(rowOf(admin, "(you)").getByText("Lock", { exact: true })).toHaveCount(0);
    await inviteUser(admin, email);

    const colleague = await accept(browser, await invitationLink(admin, email), `Robin ${unique()}`, {
      javaScriptEnabled,
    });
    await colleague.goto("/nordwind/account");
    await expect(colleague.getByRole("link", { name: "Team" })).toHaveCount(0);
    expect((await colleague.goto("/nordwind/account/team"))?.status()).toBe(403);

    await admin.goto("/nordwind/account/team");
    const row = rowOf(admin, email);
    await row.getByText("Lock", { exact: true }).click();
    await row.getByLabel("Reason").fill("The phone was lost.");
    await row.getByRole("button", { name: "Lock now" }).click();
    await expect(admin.getByText("This person is locked and has lost access at once.")).toBeVisible();
    await colleague.goto("/nordwind/account");
    await expect(colleague).toHaveURL(/\/workspaces$/);
    await expect(colleague.getByText(/Reason: The phone was lost\./)).toBeVisible();

    await row.getByText("Unlock", { exact: true }).click();
    await row.getByRole("button", { name: "Unlock now" }).click();
    await expect(admin.getByText("This person may sign in again.")).toBeVisible();
    await colleague.goto("/nordwind/account");
    await expect(colleague).toHaveURL(/\/sign-in\?next=/);
    await tryToSignIn(colleague, email, newcomersPassword);
    await expect(colleague).toHaveURL(/\/nordwind\/account/);

    await row.getByText("Remove", { exact: true }).click();
    await row.getByRole("button", { name: "End access now" }).click();
    await expect(admin.getByText("This person no longer has access.")).toBeVisible();
    await expect(rowOf(admin, email)).toHaveCount(0);
  });
}

test("the provider lets in the first admin of a direct customer, who then manages its people", async ({
  as,
  browser,
}) => {
  const name = `Direkt ${unique()} GmbH`;
  const email = `chef-${unique()}@kontor.example`;
  const provider = await as("admin@nordwind.example");
  await provider.goto("/nordwind/provider/customers/new");
  await provider.getByLabel("Company name").fill(name);
  await provider.getByRole("button", { name: "Create customer" }).click();
  await expect(provider.getByText("The customer was created.")).toBeVisible();
  await inviteUser(provider, email, "Admin");
  const admin = await accept(browser, await invitationLink(provider, email), "Kim Direkt");
  await admin.goto("/nordwind/account/team");
  await expect(rowOf(admin, email)).toContainText("Last admin");
  const other = `new-${unique()}@kontor.example`;
  await inviteUser(admin, other);
  await rowOf(admin, other).getByText("Revoke", { exact: true }).click();
  await rowOf(admin, other).getByRole("button", { name: "Revoke now" }).click();
  await expect(rowOf(admin, other)).toHaveCount(0);
});

const rowOf = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });

async function inviteUser(page: Page, email: string, role = "User") {
  await page.getByText("Invite somebody", { exact: true }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Role").selectOption(role);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
}
