import { existsSync, globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, it } from "vitest";

/** The shape of the house: layers and folders that know each other in one direction, and files that one can take in. */

const MEDIAN_LINES = 60;
const MOST_LINES = 300;

const files = ["app", "components", "db", "lib", "scripts", "test", "e2e", "bench"].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx}`),
);
const isTest = (file: string) =>
  /\.test\.tsx?$/.test(file) || /^(?:test|e2e|bench)\//.test(file) || file.includes("/test/");
const specifier = /(?:from\s+|import\(\s*|import\s+|vi\.mock\(\s*)"((?:\.{1,2}|@)\/[^"]*)"/g;

type Import = { file: string; given: string; target: string };

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(specifier)].map(([, given = ""]) => ({
    file,
    given,
    target: targetOf(file, given),
  })),
);

function targetOf(file: string, given: string): string {
  const path = given.startsWith("@/") ? given.slice(2) : posix.join(posix.dirname(file), given);
  const found = ["", ".ts", ".tsx", "/index.ts"].find(
    (end) => existsSync(path + end) && /\.\w+$/.test(path + end),
  );
  return path + (found ?? "");
}

/** The folder of a file as far as it counts for who knows whom: a noun or room of lib and of components, else the layer. */
function folderOf(file: string): string {
  const [layer = "", noun = "", more] = file.split("/");
  return (layer === "lib" || layer === "components") && more ? `${layer}/${noun}` : layer;
}

/** Every cycle as the set of its folders; words are data, not code. */
function cycles(): string[] {
  const known = new Map<string, Set<string>>();
  for (const { file, target } of imports) {
    if (isTest(file) || target.endsWith(".json")) continue;
    const [from, to] = [folderOf(file), folderOf(target)];
    if (from !== to) known.set(from, (known.get(from) ?? new Set()).add(to));
  }
  const reached = (from: string) => {
    const seen = new Set<string>();
    const open = [from];
    for (let each = open.pop(); each !== undefined; each = open.pop())
      for (const next of known.get(each) ?? []) if (!seen.has(next)) open.push(next) && seen.add(next);
    return seen;
  };
  const reach = new Map([...known.keys()].map((folder) => [folder, reached(folder)]));
  return [...reach].flatMap(([folder, far]) => (far.has(folder) ? [folder] : []));
}

it("has no folders that know each other in a circle", () => {
  expect(imports.length).toBeGreaterThan(3000);
  expect(cycles()).toEqual([]);
});

it("names what it imports by @/ across folders and by ./ within one", () => {
  expect(
    imports.filter(({ given }) => given.startsWith("../")).map(({ file, given }) => `${file}: ${given}`),
  ).toEqual([]);
});

it("keeps code of tests out of the product", () => {
  const wrong = imports.filter(
    ({ file, target }) => /^(?:app|components|db|lib)\//.test(file) && !isTest(file) && isTest(target),
  );
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

it("has files of a size that one takes in", () => {
  const sizes = files
    .filter((file) => !file.startsWith("db/seed/"))
    .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
    .sort((one, other) => one.lines - other.lines);
  expect(sizes.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  const product = sizes.filter(({ file }) => !isTest(file));
  expect(product[Math.floor(product.length / 2)]?.lines).toBeLessThanOrEqual(MEDIAN_LINES);
});
