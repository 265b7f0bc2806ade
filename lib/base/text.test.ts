import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cleanLine, cleanText, cutText, isVisible } from "./text";

describe("a text as it is kept", () => {
  test.each([
    ["Mu\u0308ller", "Müller"],
    ["in\u00advi\u200bsi\u2060ble\ufeff", "invisible"],
    ["Rechnung\u202egnp.exe", "Rechnunggnp.exe"],
    ["a\u2066b\u2069c\u200ed\u061ce", "abcde"],
    ["bell\u0007 esc\u001b del\u007f c1\u009b", "bell esc del c1"],
    ["one\ttwo\r\nthree\u2028four", "one\ttwo\r\nthree\nfour"],
    ["👩‍👩‍👧‍👦 👩🏽‍🔧 🏳️‍🌈", "👩‍👩‍👧‍👦 👩🏽‍🔧 🏳️‍🌈"],
    ["a\u200db \u200d👩 x\u200cy", "ab 👩 xy"],
    ["می‌خواهم क्‍ष", "می‌خواهم क्‍ष"],
    [
      "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
      "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    ],
    ["quiet\u{e0068}\u{e0069}\u{e007f}", "quiet"],
    ["narrow\u202fblank", "narrow\u202fblank"],
  ])("of %j is %j", (typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  it("has blanks for tabs and foreign breaks in one line", () => {
    expect(cleanLine("a\tb\u2028c\u0085d\ve")).toBe("a b c d e");
  });

  it("is the same when it is cleaned again, and composed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const kept = cleanText(typed);
        expect(cleanText(kept)).toBe(kept);
      }),
    );
  });

  it("takes no longer per letter for a long text", () => {
    const of = (length: number) => {
      const hostile = ["\u200d", "\u{e0061}", "🏴\u{e0061}", "e\u0301"]
        .map((each) => each.repeat(length))
        .join("");
      const from = performance.now();
      cleanText(hostile);
      return performance.now() - from;
    };
    of(10_000);
    expect(of(80_000)).toBeLessThan(40 * Math.max(of(10_000), 2));
  });
});

test.each([
  ["a", true],
  ["✂", true],
  ["東", true],
  ["", false],
  [" \u00a0\u3000", false],
  ["\u3164", false],
  ["\u115f\u1160\uffa0", false],
  ["\u2800", false],
  ["\ufe0f\u200d", false],
  ["\u0301", false],
])("of %j something is seen: %s", (text, seen) => {
  expect(isVisible(text)).toBe(seen);
});

describe("a text that is cut", () => {
  test.each([
    ["abc", 3, "abc"],
    ["abcd", 3, "abc"],
    ["ab🔧d", 3, "ab"],
    ["ae\u0301\u0302d", 2, "a"],
    ["a👩‍👩‍👧‍👦b", 8, "a"],
    ["🇩🇪🇩🇪", 6, "🇩🇪"],
    ["🔧", 1, ""],
  ])("%j at %d is %j", (text, most, beginning) => {
    expect(cutText(text, most)).toBe(beginning);
  });

  it("is never half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(30), (text, most) => {
        const cut = cutText(text, most);
        expect(cut.isWellFormed() && text.startsWith(cut) && cut.length <= most).toBe(true);
      }),
    );
  });
});
