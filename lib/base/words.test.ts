import { describe, expect, test } from "vitest";
import { fittingPart, holdsWords, searchWords } from "./words";

describe("the words of a search", () => {
  test.each([
    ["Notebook 14", ["%notebook%", "% 14%"]],
    ["  MÜLLER\t&  Söhne ", ["%muller%", "%sohne%"]],
    ["Straße Ångström", ["%strasse%", "%angstrom%"]],
    ["a", ["% a%"]],
    ["e.V. c++", ["% e.v.%", "% c++%"]],
    ["50% a_b\\c", ["% 50\\%%", "% a\\_b\\\\c%"]],
    ["o-2026-00012", ["%o-2026-00012%"]],
    ["東京", ["%東京%"]],
    ["% _ & 😀 --", []],
    [
      "Ørsted Łódź Iğdır Æther Œuvre Đorđe",
      ["%orsted%", "%lodz%", "%igdir%", "%aether%", "%oeuvre%", "%dorde%"],
    ],
    ["O’Neill in\u00advi\u200bsible", ["%o'neill%", "%invisible%"]],
    ["Ａ１２３\u00a0B‑456", ["%a123%", "%b-456%"]],
    [
      "a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11",
      [..."abcdefghi"].map((each, at) => `% ${each}${at + 1}%`).concat("%j10%"),
    ],
    ["x".repeat(100), [`%${"x".repeat(100)}%`]],
    ["", []],
  ])("%j are %j", (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });
});

const long =
  "Straßenbau Müller und Söhne Gesellschaft mit beschränkter Haftung und Compagnie Kommanditgesellschaft Hamburg Nord";

test.each([
  ["", undefined],
  ["laptop  14", undefined],
  ["x".repeat(100), undefined],
  ["x".repeat(101), "x".repeat(100)],
  [`${"x".repeat(99)}🔧`, "x".repeat(99)],
  [long, "Straßenbau Müller und Söhne Gesellschaft mit beschränkter Haftung und Compagnie"],
  ["1 2 3 4 5 6 7 8 9 10 11", "1 2 3 4 5 6 7 8 9 10"],
])("of %j only %j is looked for", (typed, part) => {
  expect(fittingPart(typed)).toBe(part);
  if (part) expect(searchWords(typed)).toEqual(searchWords(part));
  if (typed) expect(searchWords(typed)).not.toEqual([]);
});

test.each([
  ["Neue Bestellung", "best", true],
  ["Neue Bestellung", "stellung NEUE", true],
  ["Neue Bestellung", "ne", true],
  ["Neue Bestellung", "ng", false],
  ["Menü", "menu", true],
  ["Orders", "orders x", false],
  ["Orders", "", false],
  ["Orders", "%", false],
])("%j holds the words of %j: %s", (text, typed, holds) => {
  expect(holdsWords(text, typed)).toBe(holds);
});
