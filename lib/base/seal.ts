import { timingSafeEqual } from "node:crypto";
import { secrets } from "./env";

/** Whether a seal is what `sealWith` makes of one of the secrets that count. */
export function isOwnSeal(seal: string, sealWith: (secret: string) => string): boolean {
  const given = Buffer.from(seal);
  return secrets().some((secret) => {
    const expected = Buffer.from(sealWith(secret));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
