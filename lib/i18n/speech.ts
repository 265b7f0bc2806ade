import {
  createFormatter,
  createTranslator,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
} from "use-intl/core";
import de from "@/lib/messages/de";
import en from "@/lib/messages/en";
import { type Locale, timeZone } from "./locale";

const messages: Record<Locale, Messages> = { en, de };

/** A namespace of words. */
export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** What writes the words of a namespace. */
export type Words<N extends Namespace = never> = ReturnType<typeof createTranslator<Messages, N>>;

/** What writes numbers, dates and lists. */
export type Formats = ReturnType<typeof createFormatter>;

/* Kept for the whole process: to parse a text or to make a format costs more than to write with it. */
const writers = new Map<string, Words>();
const formats = new Map<Locale, Formats>();

/** The words of a namespace in a language; of all of them without one. */
export function wordsIn<N extends Namespace = never>(locale: Locale, namespace?: N): Words<N> {
  const key = `${locale} ${namespace ?? ""}`;
  const known = writers.get(key);
  if (known) return known as unknown as Words<N>;
  const made = createTranslator<Messages, N>({
    locale,
    messages: messages[locale],
    namespace,
    timeZone: timeZone(),
  });
  writers.set(key, made as unknown as Words);
  return made;
}

/** The formats of a language, in the time zone of the installation. */
export function formatsIn(locale: Locale): Formats {
  const known = formats.get(locale);
  if (known) return known;
  const made = createFormatter({ locale, timeZone: timeZone() });
  formats.set(locale, made);
  return made;
}

/** The text of a key of any depth as it is stored, or what stands under it. */
export const textsUnder = (locale: Locale, key: keyof Messages): Record<string, string> =>
  messages[locale][key] as unknown as Record<string, string>;

/** Everything that writes in one language: what a pure function needs to make rows of a list. */
export type Speech = {
  locale: Locale;
  words: <N extends Namespace>(namespace: N) => Words<N>;
  format: Formats;
};

/** The speech of a language. */
export const speechIn = (locale: Locale): Speech => ({
  locale,
  words: (namespace) => wordsIn(locale, namespace),
  format: formatsIn(locale),
});
