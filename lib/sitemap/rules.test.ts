import { describe, expect, it } from "vitest";
import { addressesOf } from "@/lib/base/paths";
import { robots, sitemap, sitemapIndex } from "./rules";

describe("a sitemap", () => {
  it("names each page once, with its addresses in the languages", () => {
    const pages = [{ addresses: addressesOf("/a/items/1"), changedAt: new Date("2026-01-02T03:04:05Z") }];
    expect(sitemap("https://p.example", pages)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://p.example/a/items/1</loc><lastmod>2026-01-02T03:04:05.000Z</lastmod>\
<xhtml:link rel="alternate" hreflang="en" href="https://p.example/a/items/1?lang=en"/>\
<xhtml:link rel="alternate" hreflang="de" href="https://p.example/a/items/1?lang=de"/>\
<xhtml:link rel="alternate" hreflang="x-default" href="https://p.example/a/items/1"/></url>
</urlset>
`);
  });

  it("is XML, whatever stands in an address", () => {
    const text = sitemap("https://p.example", [{ addresses: addressesOf("/a?category=<b>'\"") }]);
    expect(text).toContain("/a?category=&lt;b&gt;&apos;&quot;&amp;lang=de");
    expect(sitemapIndex("https://p.example", ["/a?x=1&y=2"])).toContain("?x=1&amp;y=2</loc>");
  });
});

/** Whether a path is closed by the longest rule that fits it (RFC 9309). */
function isClosed(path: string): boolean {
  const rules = robots("https://p.example")
    .split("\n")
    .flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? []);
  return rules.some((rule) => {
    const end = rule.endsWith("$") ? "$" : "";
    const pattern = rule.replace(/\$$/, "").split("*").map(RegExp.escape).join(".*");
    return new RegExp(`^${pattern}${end}`).test(path);
  });
}

describe("robots.txt", () => {
  it.each([
    "/nordwind/provider",
    "/nordwind/provider/catalogue",
    "/nordwind/reseller",
    "/nordwind/account/orders/1",
    "/nordwind/ask?item=1",
    "/nordwind/r/alpha-it/ask",
    "/sign-in",
    "/sign-in?next=/",
    "/api/livez",
    "/dev/mailbox",
    "/nordwind?q=monitor",
    "/nordwind?category=a&page=x",
  ])("closes %s", (path) => {
    expect(isClosed(path)).toBe(true);
  });

  it.each([
    "/nordwind",
    "/nordwind?category=a&lang=de",
    "/nordwind/items/1",
    "/nordwind/r/alpha-it",
    "/nordwind/r/alpha-it/items/1?lang=de",
    "/nordwind/r/provider-friend",
    "/nordwind/imprint",
    "/sitemap.xml",
    "/nordwind/items/1/preview?lang=de&v=a",
  ])("leaves %s open", (path) => {
    expect(isClosed(path)).toBe(false);
  });

  it("says where the index is", () => {
    expect(robots("https://p.example")).toContain("\nSitemap: https://p.example/sitemap.xml\n");
  });
});
