/** Line breaks other than those of a keyboard, and a tab, mean a blank in one line of text. */
const breaks = /[\t\v\f\u0085\u2028\u2029]/g;

/** Control characters but tab and line breaks, and what has no width or turns the direction of writing around. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\u034f/g;

/** A joiner stays where it changes what is read: within an emoji, and within words of scripts that join letters. */
const joins =
  "\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}";
const loneJoiner = new RegExp(
  `(?<![${joins}])\u200c|\u200c(?![${joins}])|(?<![${joins}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?![${joins}\\p{Extended_Pictographic}])`,
  "gu",
);

/** Tags spell text that nobody sees; they stay in the flag of a region alone. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,10}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/** A text as it is kept: composed (NFC), without control, zero-width and direction characters; line breaks stay. */
export const cleanText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u0085\u2028\u2029]/g, "\n")
    .replace(unseen, "")
    .replace(loneJoiner, "")
    .replace(tags, (_, flag?: string) => flag ?? "");

/** As cleanText, for what stands in one line: other breaks and tabs are blanks. */
export const cleanLine = (text: string): string => cleanText(text.replace(breaks, " "));

/** Whether a reader sees anything of a text. */
export const isVisible = (text: string): boolean =>
  /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The beginning of a text in whole characters as people see them, at most `most` UTF-16 units long. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of characters.segment(text.slice(0, most + MOST_JOINED))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Longer than any character that people write: a family of four with skin tones has 19. */
const MOST_JOINED = 64;
