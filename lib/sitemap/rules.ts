/** What the protocol allows in one index. */
export const MOST_SITEMAPS = 50_000;

/** A page for a search engine: its path in each language (under "x-default" the one without a language), and its last change. */
export type Page = { addresses: Record<string, string>; changedAt?: Date };

const marks: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** A sitemap index (sitemaps.org): the addresses of sitemaps, in order. */
export const sitemapIndex = (origin: string, paths: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<sitemap><loc>${escaped(origin + path)}</loc></sitemap>\n`).join("")}</sitemapindex>
`;

/** A sitemap of pages, each with its addresses in other languages. */
export const sitemap = (origin: string, pages: Page[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map((page) => entry(origin, page)).join("")}</urlset>
`;

function entry(origin: string, { addresses, changedAt }: Page): string {
  const links = Object.entries(addresses).map(
    ([language, path]) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(origin + path)}"/>`,
  );
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  return `<url><loc>${escaped(origin + (addresses["x-default"] ?? ""))}</loc>${changed}${links.join("")}</url>\n`;
}

/** What programs should leave alone: areas, forms, and everything about one's own account. */
export const robots = (origin: string): string =>
  [
    "User-agent: *",
    ...["provider", "reseller", "account", "ask", "r/*/ask"].flatMap((area) => [
      `Disallow: /*/${area}$`,
      `Disallow: /*/${area}/`,
      `Disallow: /*/${area}?`,
    ]),
    ...["sign-in", "invitation", "reset-password", "workspaces", "sessions", "setup", "api/", "dev/"].map(
      (path) => `Disallow: /${path}`,
    ),
    "Disallow: /*?*q=",
    "Disallow: /*?*page=",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");
