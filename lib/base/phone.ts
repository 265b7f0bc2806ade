export const MOST_PHONE = 60;

/** What separates the digits of a number. */
const gap = "[\\s()/.·–—‐‑‒−-]";
const number = new RegExp(
  `^(\\+?${gap}*\\d(?:${gap}*\\d){3,19}(?:-[A-Z]{3,10}(?![a-z]))?)(?:${gap}*$|(.*)$)`,
  "u",
);
const extension = /^[\s,;(]*(?:extension|ext|durchwahl|dw|apparat|app|nst|x|#)[\s.:]*(\d{1,8})\)?\s*$/i;
const remark = /^\s*(?:\([^()]{1,40}\)|[,;]\s*\p{L}[\p{L}\s.]{0,40})$/u;

/**
 * The number that dials what somebody typed, as the content of a tel: link: "+49 (0)30 12345 ext. 7" is
 * "+493012345;ext=7". Undefined where nobody could dial it: it must begin with a number of 4 to 20 digits, which an
 * extension or a remark in brackets may follow.
 */
export function phoneOf(typed: string): string | undefined {
  if (/[\n\r]/.test(typed)) return;
  const plain = typed
    .normalize("NFKC")
    .trim()
    .replace(/^\(\s*\+/, "+(");
  const [, digits = "", rest = ""] = number.exec(plain) ?? [];
  if (!digits) return;
  const dialled = digits
    .replace(/^(\+.*?)\(0\)/, "$1")
    .replace(/[A-Z]/g, keyOf)
    .replace(/[^+\d]/g, "");
  const [, inside] = extension.exec(rest) ?? [];
  if (inside) return `${dialled};ext=${inside}`;
  return !rest || remark.test(rest) ? dialled : undefined;
}

/** The key of a telephone that carries a letter. */
const keyOf = (letter: string) =>
  "22233344455566677778889999"["ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(letter)] ?? "";
