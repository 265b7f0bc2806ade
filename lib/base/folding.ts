/**
 * How texts are compared in a search: without case, width, diacritics and what nobody sees, with one kind of apostrophe,
 * quotation mark, hyphen and blank. One table for the database, which keeps texts folded, and for the words looked for.
 * Whatever changes here needs a migration that writes the folded columns anew.
 */

/** Marks that decomposing would turn into a blank and an accent, or into two. */
const before = { "'": "´᾽᾿", '"': "″" };

/** Accents, vowel points, joiners, marks of direction, controls: as ranges of code points. */
const unseen =
  "0001-0008 000e-001f 007f-0084 0086-009f 00ad 0300-036f 0591-05bd 061c 064b-0652 115f-1160 17b4-17b5 180b-180f 1ab0-1aff 1dc0-1dff 200b-200f 202a-202e 2060-206f 20d0-20ff fe00-fe0f fe20-fe2f feff fff9-fffb e0000-e0fff";

/** Letters that no accent explains, and kinds of marks, each as one other character. */
const after = {
  o: "ø",
  l: "ł",
  i: "ıɨ",
  d: "đð",
  h: "ħ",
  t: "ŧ",
  n: "ŋ",
  s: "ſ",
  σ: "ς",
  "'": "`’‘‛ʼʻʽʹ′",
  '"': "“”„‟«»",
  "-": "‐‒–—―⁃−",
};

const longer: [string, string][] = [
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
];

const blanks = "0009-000d 0020 0085 1680 2028-2029 2800";

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const sides = (kinds: Record<string, string>) => {
  const to = Object.entries(kinds).map(([each, from]) => each.repeat([...from].length));
  return [Object.values(kinds).join(""), to.join("")].map(quoted).join(", ");
};

const mapOf = (kinds: Record<string, string>) =>
  new Map(
    Object.entries(kinds).flatMap(([to, from]) => [...from].map((each): [string, string] => [each, to])),
  );

const firstKinds = mapOf(before);
const kinds = mapOf(after);
const translate = (text: string, by: Map<string, string>) =>
  text.replace(/[^\x20-\x5f\x61-\x7e]/gu, (each) => by.get(each) ?? each);

const classIn = (ranges: string, escaped: (code: string) => string) =>
  `[${ranges.replace(/[0-9a-f]+/g, escaped).replaceAll(" ", "")}]`;
const sqlEscape = (code: string) => (code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code}`);
const patternOf = (ranges: string) => new RegExp(`${classIn(ranges, (code) => `\\u{${code}}`)}+`, "gu");

const unseenPattern = patternOf(unseen);
const blankPattern = patternOf(blanks);

/** A text as a search compares it; the same as foldedSql gives. */
export const foldText = (text: string): string =>
  longer
    .reduce(
      (plain, [from, to]) => plain.replaceAll(from, to),
      translate(
        translate(text, firstKinds).normalize("NFKD").replace(unseenPattern, "").toLowerCase(),
        kinds,
      ),
    )
    .replace(blankPattern, " ");

/** What stands before and after an expression of SQL that is to be folded. */
export const foldedSql: [before: string, after: string] = [
  `regexp_replace(${"replace(".repeat(longer.length)}translate(lower(regexp_replace(normalize(translate(`,
  [
    `, ${sides(before)}), NFKD), '${classIn(unseen, sqlEscape)}+', '', 'g') collate "und-x-icu"), ${sides(after)})`,
    ...longer.map((each) => `, ${each.map(quoted).join(", ")})`),
    `, '${classIn(blanks, sqlEscape)}+', ' ', 'g')`,
  ].join(""),
];
