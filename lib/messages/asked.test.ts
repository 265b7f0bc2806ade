import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { eventKinds } from "@/lib/notifications/events";
import { templateOf } from "@/lib/notifications/rules";
import { type Found, readAsked } from "@/test/asked";
import { flat } from "@/test/flat";
import en from "./en";

/** Namespaces whose keys come back from the database or an address; what writes them there is held instead. */
const readBack = ["audit", "fields", "notices", "roles", "settings.permissions"];

/** What a mail consists of. */
const mailParts = [".action", ".body", ".subject"];

const words = new Set(flat(en).map(([key]) => key));
const keysOf = (space: "errors" | "audit" | "mail" | "fields" | "notices") => new Set(Object.keys(en[space]));
const written = (["errors", "audit", "mail", "fields", "notices"] as const).map(
  (space) => [space, keysOf(space)] as const,
);

/** The words of the page that stands in while nobody can serve: its process holds no translator. */
function takenAsTheyAre(): string[] {
  const source = readFileSync("lib/server/away.ts", "utf8");
  return [...source.matchAll(/const \{ (.+) \} = words\[locale\]\.(\w+)/g)].flatMap(([, names = "", space]) =>
    names.split(", ").map((name) => `${space}.${name}`),
  );
}

let found: Found;
beforeAll(() => {
  found = readAsked(new Set(written.flatMap(([, keys]) => [...keys])));
});

it("are there for every key that a translator is asked for", () => {
  expect(found.asked.length).toBeGreaterThan(2000);
  const missing = found.asked.flatMap(({ at, spaces, keys }) =>
    // Where several namespaces are possible, such as the roles of each side, not each has every key.
    keys.filter((key) => !spaces.some((space) => words.has(`${space}.${key}`))).map((key) => `${at}: ${key}`),
  );
  expect(missing).toEqual([]);
});

it("are asked for by keys that the types know, but for those that are read back", () => {
  const loose = found.asked.filter((each) => each.loose).flatMap(({ spaces }) => spaces);
  expect([...new Set(loose)].sort()).toEqual(readBack);
});

it("are there for every notice of an address and every fault of a field", () => {
  expect(found.notices.flat().filter((key) => !keysOf("notices").has(key))).toEqual([]);
  expect(found.faults.flat().filter((key) => !keysOf("fields").has(key))).toEqual([]);
});

it("are all used", () => {
  const places = [
    ...found.asked,
    ...found.notices.map((keys) => ({ spaces: ["notices"], keys })),
    ...found.faults.map((keys) => ({ spaces: ["fields"], keys })),
  ];
  const used = new Set(
    places.flatMap(({ spaces, keys }) =>
      spaces
        .filter((space) => !passesOn(space, keys))
        .flatMap((space) => keys.map((key) => `${space}.${key}`)),
    ),
  );
  for (const key of takenAsTheyAre()) used.add(key);
  for (const template of eventKinds.flatMap((kind) => [kind, templateOf(kind, "customer")]))
    for (const end of mailParts) used.add(`mail.${template}${end}`);
  for (const [space, keys] of written)
    for (const { text, among } of found.chosen)
      if (among.isSubsetOf(keys))
        for (const end of space === "mail" ? mailParts : [""]) used.add(`${space}.${text}${end}`);
  expect([...words].filter((key) => !used.has(key))).toEqual([]);
});

/** Whether a place writes whatever was chosen elsewhere, such as the sentence of a refusal. */
const passesOn = (space: string, asked: string[]) =>
  written.some(([name]) => name === space) &&
  [...words].every((key) => !key.startsWith(`${space}.`) || asked.includes(key.slice(space.length + 1)));
