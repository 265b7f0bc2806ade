import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "./env";

const ALGORITHM = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** The key is of the server and of what holds the token: neither of them alone opens it. */
const keyOf = (token: string) => createHmac("sha256", env().KONTOR_SECRET).update(token).digest();

/** Encrypts a text for whoever names the token; `bound` must be named again to open it. */
export function sealText(text: string, token: string, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, keyOf(token), nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text of what sealText made with the same token and binding; undefined for anything else. */
export function openText(sealed: Buffer, token: string, bound: string): string | undefined {
  try {
    const decipher = createDecipheriv(ALGORITHM, keyOf(token), sealed.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return decipher.update(sealed.subarray(NONCE + TAG), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return;
  }
}
