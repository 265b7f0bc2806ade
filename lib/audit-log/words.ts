type Words = Record<string, string | number>;

/** A name for the sentence of an audit entry under `key`, and what it is called in each language that the texts name it in. */
export const localWords = (
  key: string,
  name: string,
  texts: Record<string, { name?: string | null }> | null,
): Record<string, string> =>
  Object.fromEntries([
    [key, name],
    ...Object.entries(texts ?? {}).flatMap(([language, { name: local }]) =>
      local && local !== name ? [[`${key}.${language}`, local]] : [],
    ),
  ]);

/** The words of an entry for a reader of this language. */
export const wordsIn = (words: Words, locale: string): Words =>
  Object.fromEntries(
    Object.entries(words)
      .filter(([key]) => !key.includes("."))
      .map(([key, word]) => [key, words[`${key}.${locale}`] ?? word]),
  );
