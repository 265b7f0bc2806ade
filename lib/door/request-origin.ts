import { env } from "@/lib/base/env";

type Given = Pick<Headers, "get">;

/**
 * Whether a writing request comes from our own pages. Next lets actions run without an Origin or with a forged
 * X-Forwarded-Host, so the door asks for the browser's own word: Sec-Fetch-Site, or else the exact Origin.
 */
export function isOwnOrigin(headers: Given): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const own = site === null ? origin === new URL(env().KONTOR_URL).origin : site === "same-origin";
  return own && (origin === null || URL.parse(origin)?.host === hostOf(headers));
}

/** The host that was asked, as Next reads it: it fails with a 5xx where the Origin names another one. */
const hostOf = (headers: Given) =>
  headers.get("x-forwarded-host")?.split(",")[0]?.trim() || headers.get("host");
