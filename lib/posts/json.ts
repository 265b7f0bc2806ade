const DEEPEST = 50;
/** Strings in which React sees more than text, apart from what is undefined; a dollar may hide in an escape. */
const reference = /"(?:\$|\\u0024)(?!\$|undefined")/y;
const prototype = /"(?:_|\\u005f){2}proto(?:_|\\u005f){2}"/iy;

/**
 * Whether a text that is JSON is also plain: not nested so deeply that a walk through it ends in an error, and without
 * strings that stand for anything but themselves. Goes through it once.
 */
export function isPlain(text: string): boolean {
  let depth = 0;
  let within = false;
  for (let at = 0; at < text.length; at += 1) {
    const each = text[at];
    if (within) {
      if (each === "\\") at += 1;
      else if (each === '"') within = false;
      continue;
    }
    if (each === "[" || each === "{") depth += 1;
    else if (each === "]" || each === "}") depth -= 1;
    else if (each === '"') {
      reference.lastIndex = prototype.lastIndex = at;
      if (reference.test(text) || prototype.test(text)) return false;
      within = true;
    }
    if (depth > DEEPEST) return false;
  }
  return true;
}
