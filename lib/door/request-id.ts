import { randomBytes } from "node:crypto";

/** Without letters that are taken for others when a number is read out. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** A number for one request that a person can read out: 10 letters and digits, 50 random bits. */
export function newRequestId(): string {
  const letters = Array.from(randomBytes(10), (byte) => LETTERS[byte % 32]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
