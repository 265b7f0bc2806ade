import { type Caller, cookieOf, origin } from "@/e2e/matrix/call";
import { canariesIn } from "./values";

/** What a crawl met: how many addresses, and which of them held canaries. */
export type Crawl = { visited: string[]; leaks: Record<string, string[]> };

const MOST = 250;

/**
 * Opens the given addresses and everything they link to within `within`, as a page and as the payload that a
 * navigation with scripts fetches, and tells which answers hold a canary. Files and exports are linked, too.
 */
export async function crawl(who: Caller, starts: string[], within: RegExp, more = ""): Promise<Crawl> {
  const cookie = [await cookieOf(who), more].filter(Boolean).join("; ");
  const waiting = [...starts];
  const seen = new Set(starts);
  const leaks: Crawl["leaks"] = {};
  const visited: string[] = [];
  while (waiting.length && visited.length < MOST) {
    const path = waiting.shift() as string;
    visited.push(path);
    const [page, payload] = await Promise.all([read(path, cookie), read(path, cookie, { RSC: "1" })]);
    const found = [...new Set([...canariesIn(page), ...canariesIn(payload)])];
    if (found.length) leaks[path] = found;
    for (const link of linksIn(page)) {
      if (seen.has(link) || !within.test(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return { visited, leaks };
}

async function read(path: string, cookie: string, headers: Record<string, string> = {}) {
  const response = await fetch(origin + path, { headers: { cookie, ...headers }, redirect: "manual" });
  return response.text();
}

/** The addresses of this server that a page links to, each without its fragment. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/\shref="([^"#]+)/g)]
    .map(([, href = ""]) => href.replaceAll("&amp;", "&").replace(origin, ""))
    .filter((href) => href.startsWith("/") && !href.startsWith("/_next/"));
}
