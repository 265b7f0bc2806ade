import { domainToASCII, domainToUnicode } from "node:url";

/** An address with small letters and its domain in the letters that mail servers know (punycode), as it is stored and sent. */
export function asciiEmail(email: string): string {
  const [local, domain] = partsOf(email.toLowerCase());
  return domain === undefined ? local : `${local}@${isPlain(domain) ? domain : domainToASCII(domain)}`;
}

/** An address with its domain in the letters that people write. */
export function shownEmail(email: string): string {
  const [local, domain] = partsOf(email);
  return domain === undefined ? local : `${local}@${shownDomain(domain)}`;
}

/** A domain in the letters that people write. */
export const shownDomain = (domain: string): string =>
  /(^|\.)xn--/i.test(domain) ? domainToUnicode(domain) || domain : domain;

const isPlain = (domain: string) => /^[\w.-]*$/.test(domain);

function partsOf(email: string): [local: string, domain?: string] {
  const at = email.lastIndexOf("@");
  return at < 0 ? [email] : [email.slice(0, at), email.slice(at + 1)];
}
