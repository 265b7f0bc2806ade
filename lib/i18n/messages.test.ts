import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import de from "@/lib/messages/de.json";
import en from "@/lib/messages/en.json";

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );

const english = new Map(flat(en));
const german = new Map(flat(de));

/** The arguments of an ICU message: {name}, {count, plural, …}. */
const argumentsOf = (text: string) => [...new Set(parse(text).flatMap(namesIn))].sort();

function namesIn(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
  if (element.type === TYPE.tag) return element.children.flatMap(namesIn);
  const branches = "options" in element ? Object.values(element.options).flatMap(({ value }) => value) : [];
  return [element.value, ...branches.flatMap(namesIn)];
}

const sources = ["app", "components", "lib", "proxy.ts"].flatMap(function read(path: string): string[] {
  if (/\.tsx?$/.test(path)) return /\.test\.ts$/.test(path) ? [] : [readFileSync(path, "utf8")];
  if (/\.\w+$/.test(path)) return [];
  return readdirSync(path).flatMap((name) => read(join(path, name)));
});

/** Namespaces whose keys are values of the domain, read as t(value). */
const looked = [
  "audit",
  "errors",
  "fields",
  "mail",
  "notices",
  "roles",
  "states",
  "terms",
  "settings.permissions",
];

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

  it("are all used", () => {
    const code = sources.join("\n");
    const literals = new Set([...code.matchAll(/["'`]([\w.-]+)["'`]/g)].map(([, text]) => text));
    const patterns = [...code.matchAll(/`([\w.-]*(?:\$\{[^`]*?\}[\w.-]*)+)`/g)].map(
      ([, text]) => new RegExp(`^${(text ?? "").replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, "[\\w -]+")}$`),
    );
    const unused = [...english.keys()].filter((key) => {
      if (looked.some((space) => key.startsWith(`${space}.`))) return false;
      const tails = key.split(".").map((_, start, parts) => parts.slice(start).join("."));
      return !tails.some((tail) => literals.has(tail) || patterns.some((pattern) => pattern.test(tail)));
    });
    expect(unused).toEqual([]);
  });
});
