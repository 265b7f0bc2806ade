import { foldText } from "./folding";
import { cutText } from "./text";

const MOST_WORDS = 10;
const MOST_LETTERS = 100;

/** The part of a search that is looked for: its first words, as many as fit; undefined where that is all of it. */
export function fittingPart(typed: string): string | undefined {
  const words = typed.trim().split(/\s+/);
  let part = cutText(words[0] ?? "", MOST_LETTERS);
  for (const word of words.slice(1, MOST_WORDS)) {
    if (part.length + 1 + word.length > MOST_LETTERS) break;
    part += ` ${word}`;
  }
  return part === words.join(" ") ? undefined : part;
}

/**
 * The words of a search that fit, as LIKE patterns over a folded text (lib/base/folding.ts). The index of words knows only
 * three letters in a row or the beginning of a word, so a shorter word counts at the beginning; one of signs alone, not at all.
 */
export const searchWords = (typed: string): string[] =>
  soughtParts(typed).map((part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`);

/** The pattern of a searchable column whose first words are what was typed. */
export const searchBeginning = (typed: string): string =>
  `${soughtParts(typed)
    .map((part) => ` ${part.trim().replace(/[\\%_]/g, "\\$&")}`)
    .join("")}%`;

/** Whether a text holds every word of a search, as the database would find it. */
export function holdsWords(text: string, typed: string): boolean {
  const parts = soughtParts(typed);
  return parts.length > 0 && parts.every((part) => ` ${foldText(text)}`.includes(part));
}

const soughtParts = (typed: string) =>
  foldText(fittingPart(typed) ?? typed)
    .split(" ")
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => (/[a-z0-9]/.test(word) && !/[a-z0-9]{3}/.test(word) ? ` ${word}` : word));
