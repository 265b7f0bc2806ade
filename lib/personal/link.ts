import { openText, sealText } from "@/lib/base/sealed-text";

const KEY = "person in a link";

/** An e-mail address as a link may carry it, which stays in histories and logs of others: this server alone reads it. */
export const linkedPerson = (email: string): string => sealText(email, KEY, KEY).toString("base64url");

/** The address in what linkedPerson made; undefined for anything else. */
export const personOfLink = (text: string): string | undefined =>
  openText(Buffer.from(text, "base64url"), KEY, KEY);
