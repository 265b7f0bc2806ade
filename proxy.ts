import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { notePostRefused } from "@/lib/door/refusals";
import { isOwnOrigin } from "@/lib/door/request-origin";
import { openSession, sessionCookieName } from "@/lib/door/session-cookie";
import { localeCookieOptions } from "@/lib/i18n/cookie";
import { isLocale, LANGUAGE_HEADER, LOCALE_COOKIE } from "@/lib/i18n/locale";
import { faultOfCall } from "@/lib/posts/calls";
import { limitOf } from "@/lib/posts/limits";

/** The first gate, never the only one: it routes by the cookie's hints and asks no database. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const fault = reads(request) ? faultOfPath(pathname) : await faultOfPost(request);
  if (fault === 403 || fault === 413)
    notePostRefused(
      request.headers,
      request.cookies.get(sessionCookieName())?.value,
      fault === 403 ? "post-refused" : "upload-refused",
    );
  if (fault === 413 && sessionOf(request) && !request.headers.has("next-action"))
    return backFromTooLarge(request);
  if (fault) return new NextResponse(null, { status: fault, headers: numberOf(request) });

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-kontor-path", pathname + search);
  headers.set("x-kontor-sends", reads(request) ? "" : "form");
  const language = isPublic(pathname) ? languageNamed(request) : undefined;
  if (language) headers.set(LANGUAGE_HEADER, language);
  else headers.delete(LANGUAGE_HEADER);

  const response = withoutEmpty(request) ?? gate(request) ?? NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(numberOf(request))) response.headers.set(name, value);
  if (!isPublic(pathname) || isSecret(pathname)) response.headers.set("cache-control", "no-store");
  if (isSecret(pathname)) {
    response.headers.set("referrer-policy", "no-referrer");
    response.headers.set("x-robots-tag", "noindex, nofollow");
  }
  if (language && remembersLanguage(request))
    response.cookies.set(LOCALE_COOKIE, language, localeCookieOptions());
  return response;
}

/** The number under which the log has this request (lib/door/client-address.ts), for whoever asks about it. */
const numberOf = ({ headers }: NextRequest) => ({ "x-request-id": headers.get("x-request-id") ?? "" });

/** A form without script learns why nothing was taken in on the page it came from. */
function backFromTooLarge(request: NextRequest) {
  const page = request.nextUrl.clone();
  page.search = "?notice=not-too-large";
  return NextResponse.redirect(page, 303);
}
const languageNamed = ({ nextUrl }: NextRequest) => {
  const named = nextUrl.searchParams.get("lang");
  return isLocale(named) ? named : undefined;
};

/** A language that was followed from elsewhere does not replace the one chosen here; one chosen on our own pages does. */
const remembersLanguage = (request: NextRequest) =>
  reads(request) &&
  (!request.cookies.has(LOCALE_COOKIE) || request.headers.get("sec-fetch-site") === "same-origin");

const reads = ({ method }: NextRequest) => method === "GET" || method === "HEAD" || method === "OPTIONS";

async function faultOfPost(request: NextRequest) {
  const { pathname } = request.nextUrl;
  // Mail programs post there; what the link is sealed with says all that counts, and the body is not read.
  if (/^\/api\/unsubscribe\/[\w.-]+$/.test(pathname)) return;
  if (!isOwnOrigin(request.headers)) return 403;
  return faultOfPath(pathname) ?? faultOfCall(request, limitOf(pathname, sessionOf(request)?.areas));
}

const sessionOf = ({ cookies }: NextRequest) => openSession(cookies.get(sessionCookieName())?.value);

/** Next answers a path that cannot be decoded with a 5xx. */
function faultOfPath(pathname: string): number | undefined {
  try {
    decodeURIComponent(pathname);
  } catch {
    return 404;
  }
}

const areas: Record<string, string> = { provider: "provider", reseller: "reseller", account: "customer" };
const unscoped = new Set([
  "sign-in",
  "invitation",
  "reset-password",
  "workspaces",
  "sessions",
  "setup",
  "unsubscribe",
  "api",
  "metrics",
  "dev",
]);

const isPublic = (pathname: string) => {
  const [first = "", second = ""] = pathname.split("/").slice(1);
  return first !== "" && !unscoped.has(first) && !Object.hasOwn(areas, second);
};

/** Pages and files whose address alone lets somebody read them. */
const isSecret = (pathname: string) => /^\/[^/]+\/(?:follow|calendar)\//.test(pathname);

/** Where no script runs, a search sends what was left empty as well: the address of its page says what was asked for alone. */
function withoutEmpty({ method, headers, nextUrl }: NextRequest): NextResponse | undefined {
  if (method !== "GET" || headers.get("sec-fetch-dest") !== "document") return;
  const said = [...nextUrl.searchParams].filter(([, value]) => value !== "");
  if (said.length === nextUrl.searchParams.size) return;
  const page = nextUrl.clone();
  page.search = new URLSearchParams(said).toString();
  return NextResponse.redirect(page, 303);
}

/** The answer to a request for an area the cookie gives no hint of; undefined lets it through. */
function gate(request: NextRequest): NextResponse | undefined {
  const [tenant = "", area = ""] = request.nextUrl.pathname.split("/").slice(1);
  const side = !unscoped.has(tenant) && Object.hasOwn(areas, area) ? areas[area] : undefined;
  if (!side) return;
  const session = sessionOf(request);
  if (!session) {
    // A form's post goes on to the door: only an action can send the browser from there to sign-in.
    if (!reads(request)) return;
    const signIn = new URL("/sign-in", request.url);
    signIn.searchParams.set("next", request.nextUrl.pathname + request.nextUrl.search);
    return NextResponse.redirect(signIn, 303);
  }
  if (session.areas.includes(`${tenant}:${side}`)) return;
  if (!reads(request)) return new NextResponse(null, { status: 404 });
  return NextResponse.rewrite(new URL("/not-found", request.url), { status: 404 });
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  const styles = development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  // The framework's own files alone are left out: whatever else is asked for is a page.
  matcher: [{ source: "/((?!_next/static/|_next/image$).*)" }],
};
