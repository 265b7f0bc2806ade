import type { Browser, Request } from "@playwright/test";
import type { Ask } from "./load";

type Click = { origin: string; cookie: string; from: string; to: string };

/**
 * What a browser asks for between the moment a pointer enters a link and the page that it leads to: requests of the framework's
 * router, with the state that it sends along, learnt from a real one that has not been there before.
 */
export async function asksOfClick(browser: Browser, { origin, cookie, from, to }: Click): Promise<Ask[]> {
  const context = await browser.newContext({ baseURL: origin, locale: "de-DE" });
  await context.addCookies(cookiesOf(cookie, origin));
  const page = await context.newPage();
  const asked: Request[] = [];
  await page.goto(from, { waitUntil: "networkidle" });
  page.on("request", (request) => request.headers().rsc && asked.push(request));
  const link = page.locator(`a[href="${to}"]`).first();
  await link.click();
  await page.waitForURL((url) => url.pathname === new URL(to, origin).pathname);
  await page.waitForLoadState("networkidle");
  await context.close();
  if (asked.length === 0) throw new Error(`a click from ${from} to ${to} asks for nothing`);
  return asked.map((request) => {
    const { pathname, search } = new URL(request.url());
    return { path: pathname + search, headers: routers(request.headers()) };
  });
}

const routers = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:rsc|next-|x-deployment-id)/.test(name)));

/** A cookie header, as a browser keeps it. */
export const cookiesOf = (header: string, url: string) =>
  header
    .split("; ")
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    });
