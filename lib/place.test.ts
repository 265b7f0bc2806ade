import { describe, expect, it } from "vitest";
import { addressesOf, publicHome, shopPath } from "./place";

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
