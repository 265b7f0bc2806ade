import { describe, expect, test } from "vitest";
import { holdsWords, searchWords } from "./words";

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
    ["one two three four five six", ["%one%", "%two%", "%three%", "%four%", "%five%"]],
    ["x".repeat(100), [`%${"x".repeat(100)}%`]],
    ["", []],
  ])("%j are %j", (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });
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
