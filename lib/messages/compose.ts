/** Words by key, as deep as they are sorted. */
export type Words = { [key: string]: string | Words };

type KeysOf<T> = T extends unknown ? keyof T : never;
type Holders<Nouns, Key> = {
  [Noun in keyof Nouns as Key extends keyof Nouns[Noun] ? Noun : never]: Nouns[Noun][Key & keyof Nouns[Noun]];
};
type IsUnion<T, Each = T> = T extends unknown ? ([Each] extends [T] ? false : true) : never;

/** The words of all nouns as one tree. A key whose text stands with two nouns becomes a pair that is no text. */
export type Composed<Nouns> = { [Key in KeysOf<Nouns[keyof Nouns]>]: Joined<Holders<Nouns, Key>, Key> };
type Joined<Held, Key> =
  IsUnion<keyof Held> extends false
    ? Held[keyof Held]
    : Extract<Held[keyof Held], string> extends never
      ? Composed<Held>
      : readonly [twice: Key, among: keyof Held];

/** Composes the words of all nouns; throws where two of them hold a text for the same key. */
export function compose<const Nouns extends Record<string, Words>>(nouns: Nouns): Composed<Nouns> {
  const all: Words = {};
  for (const [noun, words] of Object.entries(nouns)) add(all, words, noun);
  return typed<Composed<Nouns>>(all);
}

function add(all: Words, words: Words, noun: string): void {
  for (const [key, value] of Object.entries(words)) {
    const held = all[key];
    if (held === undefined && typeof value === "string") {
      all[key] = value;
      continue;
    }
    const tree = held ?? {};
    if (typeof tree === "string" || typeof value === "string")
      throw new Error(`the words of ${noun} for ${key} stand with another noun, too`);
    all[key] = tree;
    add(tree, value, noun);
  }
}

/** What was composed at run time is what the type composes of the same words. */
const typed = <T>(all: Words) => all as T;
