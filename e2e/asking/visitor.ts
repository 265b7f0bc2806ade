import type { Browser, Page } from "@playwright/test";
import { expectToFit } from "@/e2e/accessibility/checks";
import { expect } from "@/e2e/fixtures";

export const words = {
  en: {
    ask: "Ask for this",
    quantity: "Quantity",
    message: "Message",
    name: "Your name",
    company: "Company",
    email: "E-mail",
    send: "Send enquiry",
    sent: "Your enquiry is sent",
    mail: /^Your enquiry to Alpha IT/,
    netto: "All prices exclude VAT",
  },
  de: {
    ask: "Anfragen",
    quantity: "Menge",
    message: "Nachricht",
    name: "Ihr Name",
    company: "Firma",
    email: "E-Mail",
    send: "Anfrage senden",
    sent: "Ihre Anfrage ist gesendet",
    mail: /^Ihre Anfrage an Alpha IT/,
    netto: "Alle Preise ohne Umsatzsteuer",
  },
} as const;

type Mode = { javaScriptEnabled: boolean; language: "en" | "de"; width: number };

/** The page of somebody who is not signed in. */
export async function visitor(browser: Browser, { javaScriptEnabled, language, width }: Mode) {
  const context = await browser.newContext({
    locale: language === "de" ? "de-DE" : "en-GB",
    javaScriptEnabled,
    viewport: { width, height: 800 },
  });
  return context.newPage();
}

/** As long as the server thinks a person needs at least: it looks at its own clock. */
export const takeTime = (page: Page) => page.waitForTimeout(2000);

/** Finds the item in the storefront, reads its page, and asks for it. */
export async function askFor(
  page: Page,
  { language, width }: Mode,
  wanted: { sku: string; de: string; en: string },
  company: string,
) {
  const t = words[language];
  await page.goto("/nordwind/r/alpha-it");
  await page.getByRole("main").getByRole("searchbox").fill(wanted.sku);
  await page.getByRole("main").getByRole("searchbox").press("Enter");
  await page.getByRole("link", { name: wanted[language], exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: wanted[language] })).toBeVisible();
  await expect(page.getByText(t.netto)).toBeVisible();
  if (width === 360) await expectToFit(page);
  await page.getByRole("link", { name: t.ask, exact: true }).click();
  await page.getByRole("radio").first().check();
  await page.getByLabel(t.quantity).fill("3");
  await page.getByLabel(t.message).fill("<b>When</b> can you deliver?\nIn two places.");
  await page.getByLabel(t.name).fill("Erika Beispiel");
  await page.getByLabel(t.company).fill(company);
  await page.getByLabel(t.email).fill(`erika@${company.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.example`);
  await takeTime(page);
  await page.getByRole("button", { name: t.send }).click();
  await expect(page.getByRole("heading", { level: 1, name: t.sent })).toBeVisible();
}
