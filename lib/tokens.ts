import { randomBytes } from "node:crypto";
import { hashToken } from "./session-cookie";

/** A new secret token: 32 random bytes in base64url, and the SHA-256 under which it is stored. */
export function newToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}
