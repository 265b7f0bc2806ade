import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What stands for a character that the fonts do not have. */
export const REPLACEMENT = "\ufffd";

export type Fonts = { regular: Buffer; bold: Buffer };

let read: Promise<Fonts> | undefined;

/** Noto Sans, which has Latin with all its extensions, Greek and Cyrillic; read once for the whole process. */
export function fonts(): Promise<Fonts> {
  read ??= readFonts();
  return read;
}

async function readFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([
    readFont("400Regular/NotoSans_400Regular.ttf"),
    readFont("700Bold/NotoSans_700Bold.ttf"),
  ]);
  return { regular, bold };
}

const readFont = (file: string) =>
  readFile(
    join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@expo-google-fonts", "noto-sans", file),
  );

/** A text as it can be printed with a font: in one Unicode form, and what the font has no picture of replaced. */
export const printable = (text: string, has: (codePoint: number) => boolean): string =>
  [...text.toWellFormed().normalize("NFC")]
    .flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (/\s/u.test(character)) return [" "];
      if (/\p{Cc}/u.test(character) || (/[\p{Cf}\p{Mn}]/u.test(character) && !has(code))) return [];
      return [has(code) ? character : REPLACEMENT];
    })
    .join("");
