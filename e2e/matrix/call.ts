import type { Browser } from "@playwright/test";
import { signInOn } from "../fixtures";
import type { Person } from "../people";

export const origin = () => new URL(process.env.BASE_URL ?? "http://localhost:3000").origin;
export type Caller = Person | "guest";

const cookies = new Map<string, string>();

/** The cookie header of a demo person's session at one server; guests have none. */
export async function cookieOf(browser: Browser, caller: Caller): Promise<string> {
  if (caller === "guest") return "";
  const known = cookies.get(caller);
  if (known) return known;
  const context = await browser.newContext({ locale: "en-GB", baseURL: origin() });
  await signInOn(await context.newPage(), caller);
  await context.addCookies([{ name: "kontor-locale", value: "en", url: origin() }]);
  const header = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  await context.close();
  cookies.set(caller, header);
  return header;
}

/** What a GET answers, in words: "ok", "sign-in", "not found", "forbidden", or the bare status. */
export async function visit(path: string, cookie: string, base = origin()): Promise<string> {
  const response = await fetch(base + path, { headers: { cookie }, redirect: "manual" });
  const body = await response.text();
  if (response.status === 200) return body.includes("NEXT_REDIRECT") ? "redirect" : "ok";
  if ([303, 307, 308].includes(response.status)) {
    return response.headers.get("location")?.includes("/sign-in") ? "sign-in" : "redirect";
  }
  return { 403: "forbidden", 404: "not found" }[response.status] ?? String(response.status);
}

export type Fields = Record<string, string | string[] | Blob>;

const sameOrigin = () => ({ origin: origin(), "sec-fetch-site": "same-origin" });

/** What a call of a server action answers: "done" (it redirected), "refused" (a form state with an error), "forbidden", "not found", or the status. */
export async function act(id: string, path: string, fields: Fields, cookie: string, options: { base?: string; headers?: Record<string, string> } = {}): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) body.append(`1_${name}`, each);
  }
  body.append("0", '[{"attempt":0},"$K1"]');
  const response = await fetch((options.base ?? origin()) + path, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { cookie, "next-action": id, accept: "text/x-component", ...(options.headers ?? sameOrigin()) },
  });
  const text = await response.text();
  if (response.headers.get("x-action-redirect")) {
    return response.headers.get("x-action-redirect")?.startsWith("/sign-in") ? "sign-in" : "done";
  }
  if (response.status === 200) return text.includes('"tone":"error"') ? "refused" : "ok";
  return { 403: "forbidden", 404: "not found" }[response.status] ?? String(response.status);
}
