import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** What anybody is told whose e-mail and password do not fit. */
export const refusal = "E-mail and password do not fit.";

/** Fills in the sign-in form that is open, and sends it. */
export async function tryToSignIn(page: Page, email: string, secret: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** The demo's people chose German; the words here are English. */
export const speakEnglish = (page: Page) =>
  page.context().addCookies([{ name: "kontor-locale", value: "en", url: new URL("/", page.url()).href }]);

/** This browser is signed out: the area asks for a sign-in. */
export async function expectOut(page: Page) {
  await page.goto("/nordwind/reseller/customers");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
}
