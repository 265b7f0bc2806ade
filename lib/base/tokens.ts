import { createHash, randomBytes } from "node:crypto";

/** A new secret token: 32 random bytes in base64url, and the SHA-256 under which it is stored. */
export function newToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** SHA-256 of a token: the only form in which the database knows it. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();
