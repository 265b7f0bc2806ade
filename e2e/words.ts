import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { BrowserContext, Page } from "@playwright/test";
import de from "@/lib/messages/de";
import en from "@/lib/messages/en";

const messages = { en, de };
export type Language = keyof typeof messages;
type Words = { [key: string]: string | Words };

const spoken = new WeakMap<BrowserContext, Language>();

/** From the next page on, this browser reads the given language, and tests look for its words. */
export async function speak(page: Page, language: Language): Promise<void> {
  spoken.set(page.context(), language);
  const url = process.env.BASE_URL ?? "http://localhost:3000";
  await page.context().addCookies([{ name: "kontor-locale", value: language, url }]);
}

/** The language of a page, English by default. */
export const languageOf = (page: Page): Language => spoken.get(page.context()) ?? "en";

/** Looks up what a page says by its key: the text, or a pattern of it where it holds values. Fails for an unknown key. */
export const wordsOf = (page: Page) => (key: string) => wordsIn(languageOf(page), key);

export function wordsIn(language: Language, key: string): string | RegExp {
  const found = key
    .split(".")
    .reduce<string | Words | undefined>(
      (words, each) => (typeof words === "object" ? words[each] : undefined),
      messages[language],
    );
  if (typeof found !== "string") throw new Error(`there are no words for ${key}`);
  return found.includes("{") ? new RegExp(`^${patternOf(found)}$`) : found;
}

/** The words of a key as a pattern to look for within a longer text. */
export const patternIn = (language: Language, key: string): string => {
  const words = wordsIn(language, key);
  return typeof words === "string" ? escaped(words) : words.source.slice(1, -1);
};

/** A message's text with anything in place of its values, and with each of its forms where it has several. */
const patternOf = (message: string): string => parse(message).map(partOf).join("");

function partOf(part: MessageFormatElement): string {
  if (part.type === TYPE.literal) return escaped(part.value);
  if (part.type === TYPE.tag) return part.children.map(partOf).join("");
  if (part.type !== TYPE.plural && part.type !== TYPE.select) return ".+?";
  const forms = Object.values(part.options).map(({ value }) => value.map(partOf).join(""));
  return `(?:${forms.join("|")})`;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
