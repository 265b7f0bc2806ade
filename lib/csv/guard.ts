// A spreadsheet chooses its own delimiter, so that a cell of ours may fall into several of its cells. Blanks and quotes
// before a formula do not count, and each part of the pattern excludes the next one: the search is linear.
const START = "(^|[,;|\\t\\r\\n])";
const SKIPPED = '([ \\u00a0\\u202f\\u3000"]*)';
const FORMULA = "'*[=+\\-@＝＋－＠]";
const guards = new RegExp(`${START}${SKIPPED}(?=${FORMULA})`, "g");
const guarded = new RegExp(`${START}${SKIPPED}'(?=${FORMULA})`, "g");

/** The text with an apostrophe before whatever a spreadsheet could take for a formula, whichever delimiter it splits at. */
export const guardFormulas = (text: string): string => text.replace(guards, "$1$2'");

/** The text that guardFormulas was given. */
export const unguardFormulas = (text: string): string => text.replace(guarded, "$1$2");
