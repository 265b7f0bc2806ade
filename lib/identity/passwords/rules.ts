import { type MatchExtended, ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { dictionary as german } from "@zxcvbn-ts/language-de";
import { AppError, type ErrorKey } from "@/lib/base/errors";

/** How many characters a password has at least, also once the names in it are left out. */
const SHORTEST = 12;
/** Guesses that a password must withstand. */
const ENOUGH = 1e10;
/** The library's time grows with the square of the length; a password that is strong so far is strong. */
const LOOKED_AT = 32;
const SHORTEST_NAME = 3;
const MOST_NAMES = 50;

let library: ZxcvbnFactory | undefined;

/**
 * Refuses, at its field and with the reason, a password that attackers try early: common ones and their longer forms,
 * repeats, sequences, and what it is only by the names around its person, which do not count. Throws INVALID.
 */
export function refuseGuessable(password: string, names: readonly (string | null | undefined)[]): void {
  const reason = weaknessOf(password, names);
  if (reason) throw new AppError("INVALID", reason, {}, "password");
}

/** Why a password is refused, undefined where it is not; `names` are those of tenant, company and person, and e-mails. */
export function weaknessOf(
  password: string,
  names: readonly (string | null | undefined)[],
): ErrorKey | undefined {
  const words = wordsOf(["Kontor", ...names]);
  const rest = without(password, words);
  if (rest.length < SHORTEST && rest.length < password.length) return "passwordNames";
  const seen = rest.slice(0, LOOKED_AT);
  const sequence = guessed(seen, 1, words) ?? guessed(seen.replace(SIGNS, ""), signsIn(seen), words);
  if (!sequence) return;
  return rest.length < password.length ? "passwordNames" : reasonOf(sequence);
}

/** What the library recognises in a text that is guessed too soon, even with so many more tries for each guess. */
function guessed(text: string, tries: number, words: readonly string[]): MatchExtended[] | undefined {
  library ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, ...spelled(german) },
    graphs: adjacencyGraphs,
  });
  const { guesses, sequence } = library.check(text, words.slice(0, MOST_NAMES));
  return guesses * tries < ENOUGH ? sequence : undefined;
}

const SIGNS = /[^\p{L}\p{N}]+/gu;
/** Signs between words hide from the library what stands there; each different run of them is worth one character to it. */
const signsIn = (text: string) => 10 ** new Set(text.match(SIGNS)).size;

/** German lists, each under a name of its own, with words as they are typed without umlauts, too. */
const spelled = (lists: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [
      `${name}-de`,
      list.flatMap((word) => [...new Set([word, word.replace(/[äöüß]/g, (each) => plainly[each] ?? each)])]),
    ]),
  );
const plainly: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** The words of names and e-mails, without the last part of a domain, longest first. */
function wordsOf(names: readonly (string | null | undefined)[]): string[] {
  const words = names.slice(0, MOST_NAMES).flatMap((name) => {
    const plain = (name ?? "").slice(0, 300);
    const parts = plain.replace(/(@.*)\.\p{L}+$/u, "$1").split(/[^\p{L}\p{N}]+/u);
    return [...parts, plain, parts.join("")].map(folded);
  });
  return [...new Set(words)]
    .filter((word) => word.length >= SHORTEST_NAME)
    .sort((one, other) => other.length - one.length);
}

function without(password: string, words: readonly string[]): string {
  let plain = folded(password);
  let rest = password;
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word)) {
      plain = plain.slice(0, at) + plain.slice(at + word.length);
      rest = rest.slice(0, at) + rest.slice(at + word.length);
    }
  }
  return rest;
}

const looksLike: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Each character as the letter it is read as; one for one, so that places stay. */
const folded = (text: string) =>
  [...text].map((each) => looksLike[each] ?? oneFor(each, each.normalize("NFKD").toLowerCase())).join("");

const oneFor = (each: string, plain: string) => plain.slice(0, each.length).padEnd(each.length, "\u0000");

const reasons: Record<string, ErrorKey> = {
  repeat: "passwordRepeats",
  sequence: "passwordSequence",
  spatial: "passwordSequence",
  dictionary: "passwordCommon",
};

/** By the longest stretch that the library recognises. */
function reasonOf(sequence: readonly MatchExtended[]): ErrorKey {
  const known = sequence
    .filter(({ pattern }) => reasons[pattern])
    .sort((one, other) => other.token.length - one.token.length);
  return reasons[known[0]?.pattern ?? ""] ?? "passwordGuessable";
}
