import { describe, expect, it } from "vitest";
import { addressesOf, isPortalPath, portalPath, publicHome, shopPath } from "./paths";

describe("the addresses of a public page", () => {
  it("are one for each language, and one for whoever has not chosen", () => {
    expect(addressesOf("/nordwind/items/1")).toEqual({
      en: "/nordwind/items/1?lang=en",
      de: "/nordwind/items/1?lang=de",
      "x-default": "/nordwind/items/1",
    });
    expect(addressesOf("/nordwind?category=a").de).toBe("/nordwind?category=a&lang=de");
  });
});

describe("the home of a public page", () => {
  it.each([
    ["/nordwind", "/nordwind"],
    ["/nordwind/items/x?lang=de", "/nordwind"],
    ["/nordwind?q=a", "/nordwind"],
    ["/nordwind/r/alpha-it", "/nordwind/r/alpha-it"],
    ["/nordwind/r/alpha-it/items/1", "/nordwind/r/alpha-it"],
    ["/nordwind/r/", "/nordwind"],
    ["//evil.example/", "/"],
    ["/nord%2fwind", "/"],
    ["", "/"],
    [null, "/"],
  ])("%s is %s", (path, home) => {
    expect(publicHome(path)).toBe(home);
  });

  it("is where its storefront is", () => {
    expect([shopPath("a", null), shopPath("a", "b"), shopPath("a")]).toEqual(["/a", "/a/r/b", "/a"]);
  });
});

describe("a path that a link of this portal may be made from", () => {
  it.each([
    "/",
    "/sign-in",
    "/nordwind/reseller/orders/01a2?x=1&y=%C3%BC#top",
    `/invitation?tenant=nordwind&token=${"a".repeat(43)}`,
    "/a@b.example",
  ])("%j stays here", (path) => {
    expect(isPortalPath(path)).toBe(true);
    const link = new URL(`https://portal.example${portalPath(path)}`);
    expect([link.host, link.username]).toEqual(["portal.example", ""]);
  });

  it.each([
    "",
    "@evil.example/",
    ":pass@evil.example/",
    ".evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil",
    " /sign-in",
    "/sign in",
    "/\t/evil.example",
    "/\r\nBcc: all@evil.example",
    "/\u0000",
    "/\u2028",
    '/"><a href="https://evil.example',
    `/${"a".repeat(2000)}`,
  ])("%j might not", (path) => {
    expect(isPortalPath(path)).toBe(false);
    expect(() => portalPath(path)).toThrow();
  });
});
