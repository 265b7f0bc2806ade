import { openText, sealText } from "@/lib/base/sealed-text";

/** So many identifiers a subscription has at most. */
export const MOST_IDENTIFIERS = 20;

const HINTED = 4;

/** What is seen of a value before somebody asks for it: its last characters, where more of it stays hidden. */
export const hintOf = (value: string): string => {
  const characters = [...value];
  return characters.length >= 2 * HINTED ? characters.slice(-HINTED).join("") : "";
};

const KEY = "identifier that was asked for";
const SHOWN_FOR = 5 * 60 * 1000;

/** An identifier that somebody asked to see, as the address of the page that shows it carries it: for this membership, and for five minutes. */
export const sealShown = (id: string, { membershipId }: { membershipId: string }, now = Date.now()): string =>
  sealText(`${id} ${now}`, KEY, membershipId).toString("base64url");

/** The identifier that sealShown sealed for this membership less than five minutes ago; undefined for anything else. */
export function openShown(
  sealed: string | undefined,
  { membershipId }: { membershipId: string },
  now = Date.now(),
): string | undefined {
  const [id, at] = openText(Buffer.from(sealed ?? "", "base64url"), KEY, membershipId)?.split(" ") ?? [];
  return id && now - Number(at) < SHOWN_FOR ? id : undefined;
}
