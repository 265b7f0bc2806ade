/**
 * The words of a search as LIKE patterns over a folded text (db/columns.ts), at most five. The index of words knows only
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
  return parts.length > 0 && parts.every((part) => ` ${fold(text)}`.includes(part));
}

const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]+/g, "")
    .toLowerCase()
    .replaceAll("ß", "ss");

const soughtParts = (typed: string) =>
  fold(typed)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 5)
    .map((word) => (/[a-z0-9]/.test(word) && !/[a-z0-9]{3}/.test(word) ? ` ${word}` : word));
