import { globSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { flat } from "@/test/flat";
import { compose, type Words } from "./compose";
import de from "./de";
import en from "./en";
import * as germanNouns from "./nouns/de";
import * as englishNouns from "./nouns/en";

const nouns = { en: { ...englishNouns }, de: { ...germanNouns } };

// The German words satisfy the English ones where they are composed; so none is left over.
const english = new Map(flat(en satisfies typeof de));
const german = new Map(flat(de));

/** The arguments of an ICU message: {name}, {count, plural, …}. */
const argumentsOf = (text: string) => [...new Set(parse(text).flatMap(namesIn))].sort();

function namesIn(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
  if (element.type === TYPE.tag) return element.children.flatMap(namesIn);
  const branches = "options" in element ? Object.values(element.options).flatMap(({ value }) => value) : [];
  return [element.value, ...branches.flatMap(namesIn)];
}

describe("the words", () => {
  it("are the same set in both languages", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("take the same arguments in both languages", () => {
    for (const [key, text] of english)
      expect([key, argumentsOf(german.get(key) ?? "")]).toEqual([key, argumentsOf(text)]);
  });

  it("have one German word for the transfer price, whoever reads it", () => {
    for (const [key, text] of english)
      if (/transfer price/i.test(text)) expect(german.get(key), key).toMatch(/Abgabepreis/);
    for (const [key, text] of german)
      expect(text, key).not.toMatch(/Transferpreis|Einkaufspreis des Resellers/);
  });

  it("are not empty", () => {
    for (const [key, text] of [...english, ...german]) expect(text.trim(), key).not.toBe("");
  });

  it("stand with one noun each, in both languages", () => {
    expect(globSync("lib/*/messages/en.json").length).toBe(Object.keys(nouns.en).length);
    const keysOf = (words: Record<string, Words>) =>
      Object.entries(words).map(([noun, tree]) => [noun, flat(tree).map(([key]) => key)]);
    expect(keysOf(nouns.de)).toEqual(keysOf(nouns.en));
    expect(english.size).toBe(keysOf(nouns.en).flatMap(([, keys]) => keys).length);
  });
});

describe("the words of two nouns", () => {
  const orders = { errors: { late: "Too late." }, states: { order: { placed: "Placed" } } };

  it("become one tree", () => {
    const both = compose({
      orders,
      customers: { states: { customer: { active: "Active" } } },
    }) satisfies Words;
    expect(both).toEqual({
      ...orders,
      states: { order: { placed: "Placed" }, customer: { active: "Active" } },
    });
  });

  it("must not share a key, by their types and when they are composed", () => {
    // @ts-expect-error Both have a text for errors.late.
    expect(() => compose({ orders, customers: { errors: { late: "Late." } } }) satisfies Words).toThrow(
      "late",
    );
    // @ts-expect-error One has a text where the other has several.
    expect(() => compose({ orders, customers: { states: { order: "Order" } } }) satisfies Words).toThrow(
      "order",
    );
  });
});
