import { openText, sealText } from "@/lib/base/sealed-text";

/** So many working links an order has at most, and a person for its calendar. */
export const MOST_LINKS = 20;

const DAY = 24 * 3600 * 1000;
const LIFE = 180 * DAY;
/** How long an order that is over can still be followed (functions.sql). */
const AFTERWARDS = 90 * DAY;

/** When a link to an order that is made now ends at the latest. */
export const lifeFrom = (now: Date): Date => new Date(now.getTime() + LIFE);

type Followed = { state: string; stateChangedAt: Date };

/** Until when a link opens an order: its own time, or some months after the order was over. */
export function endOfLink(expiresAt: Date, { state, stateChangedAt }: Followed): Date {
  if (!["completed", "rejected", "cancelled"].includes(state)) return expiresAt;
  return new Date(Math.min(expiresAt.getTime(), stateChangedAt.getTime() + AFTERWARDS));
}

const KEY = "link that was just made";

type Made = { id: string; token: string };

/** A link just made, as the address of the page that shows it once carries it: for this membership alone. */
export const sealMade = ({ id, token }: Made, { membershipId }: { membershipId: string }): string =>
  sealText(`${id} ${token}`, KEY, membershipId).toString("base64url");

/** What sealMade sealed for this membership; undefined for anything else. */
export function openMade(
  sealed: string | undefined,
  { membershipId }: { membershipId: string },
): Made | undefined {
  const [id, token] = openText(Buffer.from(sealed ?? "", "base64url"), KEY, membershipId)?.split(" ") ?? [];
  return id && token ? { id, token } : undefined;
}
