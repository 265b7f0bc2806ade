const DAYS = 180;

/** The file by which somebody who found a way in knows whom to tell (RFC 9116); `contact` is an address with its scheme. */
export function securityTxt(origin: string, contact: string, now: Date): string {
  const expires = new Date(now);
  expires.setUTCHours(0, 0, 0, 0);
  expires.setUTCDate(expires.getUTCDate() + DAYS);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace(".000", "")}`,
    "Preferred-Languages: en, de",
    `Canonical: ${origin}/.well-known/security.txt`,
    "",
  ].join("\n");
}
