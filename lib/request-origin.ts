import { env } from "./env";

/**
 * Whether a writing request comes from our own pages. Next lets actions run without an Origin or with a forged
 * X-Forwarded-Host, so the door asks for the browser's own word: Sec-Fetch-Site, or else the exact Origin.
 */
export function isOwnOrigin(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null) return site === "same-origin";
  return origin !== null && origin === new URL(env().KONTOR_URL).origin;
}
