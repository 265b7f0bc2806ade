import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { expect, type Reader } from "./fixtures";
import { speak, wordsOf } from "./words";

export const newcomersPassword = "seven grey bicycles";

/** A word that no run before has used, for names and addresses. */
export const unique = () => randomUUID().slice(0, 8);

/** The newest mail to an address, as soon as it lies in the development mailbox; leaves the page on it. */
export async function openMail(page: Page, recipient: string, subject: RegExp) {
  const mail = page.getByRole("listitem").filter({ hasText: recipient }).getByRole("link", { name: subject });
  await expect(async () => {
    await page.goto("/dev/mailbox");
    await expect(mail.first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await mail.first().click();
  await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
}

/** Asks somebody into the team of the company that `page` works for. */
export async function invite(page: Page, team: string, email: string, ...roles: string[]) {
  await page.goto(`${team}/invite`);
  await page.getByLabel("E-mail").fill(email);
  for (const role of roles) await page.getByRole("checkbox", { name: new RegExp(`^${role}\\b`) }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
}

/** The link in the invitation that was mailed to an address. */
export async function invitationLink(page: Page, email: string): Promise<string> {
  await openMail(page, email, /invites you to|lädt Sie/);
  return (await page.getByRole("link", { name: /\/invitation\?/ }).getAttribute("href")) ?? "";
}

/** Opens an invitation in a browser of its own and accepts it with a name and a password. */
export async function accept(
  browser: Browser,
  link: string,
  name: string,
  reader: Reader = {},
): Promise<Page> {
  const { language = "en", ...options } = reader;
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  await speak(page, language);
  const say = wordsOf(page);
  await page.goto(link);
  await page.getByLabel(say("auth.invitation.name")).fill(name);
  await page.getByLabel(say("auth.invitation.password"), { exact: true }).fill(newcomersPassword);
  await page.getByRole("button", { name: say("auth.invitation.join") }).click();
  await expect(page).not.toHaveURL(/invitation/);
  return page;
}

/** Somebody new in a team, signed in, in a browser of their own. */
export async function newcomer(browser: Browser, admin: Page, team: string, ...roles: string[]) {
  const email = `new-${unique()}@kontor.example`;
  await invite(admin, team, email, ...roles);
  const page = await accept(browser, await invitationLink(admin, email), "Robin Neumann");
  return { email, page };
}

/** A reseller that the provider's admin has just admitted, and its first admin, signed in. */
export async function newReseller(browser: Browser, provider: Page, portfolio: string, reader: Reader = {}) {
  const name = `Neustart ${unique()} GmbH`;
  const email = `chef-${unique()}@kontor.example`;
  await admit(provider, { name, email, portfolio });
  const page = await accept(browser, await invitationLink(provider, email), "Kim Neustart", reader);
  return { name, email, page };
}

/** Admits a company in the resale model, as an admin of the provider. */
export async function admit(page: Page, company: { name: string; email: string; portfolio: string }) {
  const say = wordsOf(page);
  await page.goto("/nordwind/provider/resellers");
  await page
    .getByRole("link", { name: say("resellers.admit") })
    .first()
    .click();
  await page.getByLabel(say("resellers.name")).fill(company.name);
  await page.getByRole("radio", { name: new RegExp(`^${say("terms.model.resale")}`) }).check();
  await page.getByLabel(say("resellers.portfolio")).selectOption({ label: `${company.portfolio} (EUR)` });
  await page.getByLabel(say("resellers.adminEmail")).fill(company.email);
  await page.getByRole("button", { name: say("resellers.admitNow") }).click();
  await expect(page.getByText(say("notices.resellerAdmitted"))).toBeVisible();
}
