export const MOST_LINES = 100;
export const MOST_OF_ONE = 9999;

/** How many of one offer somebody wants. */
export type WantedLine = { offerId: string; quantity: number };

const LINE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):(\d{1,4})$/;

/** The chosen lines as one parameter of an address or form: "<offer id>:<quantity>,…". */
export const writeLines = (lines: readonly WantedLine[]): string =>
  lines.map(({ offerId, quantity }) => `${offerId}:${quantity}`).join(",");

/** Reads what writeLines wrote, each offer once; undefined where it is ill-formed or beyond the limits. */
export function readLines(text: string): WantedLine[] | undefined {
  const lines: WantedLine[] = [];
  for (const part of text ? text.split(",", MOST_LINES + 1) : []) {
    const [, offerId = "", digits = "0"] = LINE.exec(part) ?? [];
    if (!offerId || Number(digits) < 1) return;
    lines.push({ offerId, quantity: Number(digits) });
  }
  return merged(lines);
}

/** Equal offers become one line; undefined beyond the limits. */
function merged(lines: WantedLine[]): WantedLine[] | undefined {
  const byOffer = new Map<string, number>();
  for (const { offerId, quantity } of lines) byOffer.set(offerId, (byOffer.get(offerId) ?? 0) + quantity);
  const found = [...byOffer].map(([offerId, quantity]) => ({ offerId, quantity }));
  return found.length <= MOST_LINES && found.every(({ quantity }) => quantity <= MOST_OF_ONE)
    ? found
    : undefined;
}

/** The lines after somebody typed quantities for some offers: 0 or nothing takes an offer out. Order of choosing stays. */
export function withQuantities(
  lines: readonly WantedLine[],
  typed: readonly { offerId: string; quantity: number | null }[],
): WantedLine[] {
  const byOffer = new Map(lines.map(({ offerId, quantity }) => [offerId, quantity]));
  for (const { offerId, quantity } of typed) {
    if (quantity) byOffer.set(offerId, quantity);
    else byOffer.delete(offerId);
  }
  return [...byOffer].map(([offerId, quantity]) => ({ offerId, quantity }));
}

/** One line's prices as somebody had them on the screen, in minor units. */
export type ShownLine = { offerId: string; oneTime: number | null; recurring: number | null };

/** Prices on the screen as one form field: "<offer id>:<one-time>:<recurring>,…", nothing for a part that does not exist. */
export const writeShown = (lines: readonly ShownLine[]): string =>
  lines.map(({ offerId, oneTime, recurring }) => `${offerId}:${oneTime ?? ""}:${recurring ?? ""}`).join(",");

/** Reads what writeShown wrote; parts that are no amounts count as missing. */
export function readShown(text: string): ShownLine[] {
  const minor = (part: string | undefined) => (part && /^\d{1,15}$/.test(part) ? Number(part) : null);
  return text.split(",", MOST_LINES).flatMap((part) => {
    const [offerId, oneTime, recurring] = part.split(":");
    return offerId ? [{ offerId, oneTime: minor(oneTime), recurring: minor(recurring) }] : [];
  });
}
