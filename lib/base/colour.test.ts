import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessibleAccent, brandColours, contrast, readableOn } from "./colour";

const anyColour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`);

describe("contrast", () => {
  it("knows the values of the standard", () => {
    expect(contrast("#000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it("refuses what is no colour", () => {
    expect(() => contrast("red", "#ffffff")).toThrow(RangeError);
    expect(() => brandColours("#12345; background: url(x)")).toThrow(RangeError);
  });
});

describe("readableOn", () => {
  it("reads on every colour", () => {
    fc.assert(fc.property(anyColour, (colour) => contrast(readableOn(colour), colour) >= 4.5));
  });

  it("chooses by brightness", () => {
    expect([readableOn("#ffdd00"), readableOn("#1a2b6d")]).toEqual(["#000000", "#ffffff"]);
  });
});

describe("accessibleAccent", () => {
  it("keeps a colour that already reads", () => {
    expect(accessibleAccent("#0b5a5c", "#ffffff")).toBe("#0b5a5c");
  });

  it("reaches 4.5 : 1 from any colour on any background", () => {
    fc.assert(
      fc.property(anyColour, anyColour, (hex, back) => contrast(accessibleAccent(hex, back), back) >= 4.5),
    );
  });

  it("lets text stand on a brand's surface and accents", () => {
    fc.assert(
      fc.property(anyColour, (hex) => {
        const { brand, text, light, lightText, dark, darkText } = brandColours(hex);
        return [contrast(brand, text), contrast(light, lightText), contrast(dark, darkText)].every(
          (ratio) => ratio >= 4.5,
        );
      }),
    );
  });
});

describe("tokens in app/globals.css", () => {
  const text = ["ink", "ink-muted", "accent", "accent-hover", "danger", "danger-hover"];
  const grounds = ["page", "surface", "raised", "sunken"];
  const tones = ["accent", "danger", "success", "warning", "info"];
  const pairs = [
    ...text.flatMap((front) => grounds.map((back) => [front, back, 4.5] as const)),
    ...tones.flatMap((tone) => ["page", "surface", `${tone}-soft`].map((back) => [tone, back, 4.5] as const)),
    ...tones.flatMap((tone) => ["ink", "ink-muted"].map((front) => [front, `${tone}-soft`, 4.5] as const)),
    ...["accent", "accent-hover"].map((back) => ["on-accent", back, 4.5] as const),
    ...["danger", "danger-hover"].map((back) => ["on-danger", back, 4.5] as const),
    ...grounds.map((back) => ["line-strong", back, 3] as const),
  ];

  it.each(["light", "dark"] as const)("reach WCAG AA in the %s theme", (theme) => {
    const colours = readTokens(theme);
    const weak = pairs.filter(
      ([front, back, least]) => contrast(colours[front] ?? "", colours[back] ?? "") < least,
    );
    expect(weak).toEqual([]);
  });
});

function readTokens(theme: "light" | "dark") {
  const [light = "", dark = ""] = readFileSync("app/globals.css", "utf8").split(
    "@media (prefers-color-scheme: dark)",
  );
  const found = (theme === "light" ? light : dark).matchAll(/--color-([a-z-]+): (#[\da-f]{6});/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value] as const));
}
