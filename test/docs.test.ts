import { existsSync, globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, it } from "vitest";

/** The documents say what is: what cites them, and what they name, is there. */

const folders = ["app", "components", "db", "lib", "scripts", "test", "e2e", "bench"];
const sources = [...folders.map((folder) => `${folder}/**/*.{ts,tsx,mjs,sql,css}`), "*.ts"].flatMap((files) =>
  globSync(files, { exclude: (name) => name === "node_modules" || name.startsWith(".next") }),
);
const guides = ["README.md", "CONTRIBUTING.md", ...globSync("docs/*.md")];
const decisions = globSync("docs/decisions/*.md");

/** A file's text without what a line break puts between two words of a comment. */
const flowing = (file: string) =>
  readFileSync(file, "utf8").replace(/\s*\n\s*(?:\*(?!\/)|\/\/|--)?\s*/g, " ");

/** The sections of a document as it is cited: "3", and "3.6" for the sixth point of the third. */
function sectionsOf(document: string): Set<string> {
  const found = new Set<string>();
  let section = "";
  for (const line of readFileSync(document, "utf8").split("\n")) {
    const [, hashes, number] = /^(## )?(\d+)\. \S/.exec(line) ?? [];
    if (hashes && number) section = number;
    if (number) found.add(hashes ? number : `${section}.${number}`);
  }
  return found;
}

const sections = new Map(
  ["domain", "architecture", "style"].map((name) => [name, sectionsOf(`docs/${name}.md`)] as const),
);

const citation = /\b(domain|architecture|style)\.md(?:\)?\s§(\d+(?:\.\d+)?))?/g;

it("is cited by sections that it has", () => {
  const cited = [...sources, ...guides, ...decisions].flatMap((file) =>
    [...flowing(file).matchAll(citation)].map(([, name = "", section]) => ({ file, name, section })),
  );
  expect(cited.filter(({ file }) => !file.endsWith(".md")).length).toBeGreaterThan(40);
  const wrong = cited.filter(({ name, section }) => section && !sections.get(name)?.has(section));
  expect(wrong.map(({ file, name, section }) => `${file}: ${name}.md §${section}`)).toEqual([]);
});

it("is cited by names of files that are there", () => {
  const wrong = [...sources, ...decisions].flatMap((file) =>
    [...flowing(file).matchAll(/(?<![\w/*.-])(?:docs\/)?((?:[\w-]+\/)*[a-z][\w-]*\.md)\b/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !["", "docs/", "docs/decisions/"].some((folder) => existsSync(folder + name)))
      .map((name) => `${file}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

/** What is made by running Kontor, and so is in no clone. */
const made = /^(?:node_modules|\.kontor|bench\/results\/latest\.json)/;
const isPath = (text: string) =>
  /^\.?\w[^\s:…]*$/.test(text) &&
  !made.test(text) &&
  (existsSync(text.split("/")[0] ?? "") || /\.(?:tsx?|mjs|json|md|sql|css)$/.test(text));

/** A path as a pattern: <noun> stands for any name, and the brackets of routes for themselves. */
const patternOf = (path: string) =>
  path
    .replace(/\/$/, "")
    .replace(/[[\]()]/g, "?")
    .replace(/<[a-z-]+>/g, "*");

/** A name without a folder stands for every file that is called so. */
const isThere = (path: string) =>
  existsSync(path) ||
  globSync(patternOf(path)).length > 0 ||
  sources.some((file) => posix.basename(file) === path);

it("names paths that are there", () => {
  const named = guides.flatMap((file) => {
    const text = readFileSync(file, "utf8").replace(/^```[\s\S]*?^```/gm, "");
    const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path = ""]) => path).filter(isPath);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = ""]) =>
      posix.join(posix.dirname(file), path),
    );
    return [...spans, ...links].map((path) => ({ file, path }));
  });
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ path }) => !isThere(path)).map(({ file, path }) => `${file}: ${path}`)).toEqual([]);
});
