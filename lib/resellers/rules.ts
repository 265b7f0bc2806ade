export const resellerStates = [
  "applied",
  "in review",
  "information asked",
  "declined",
  "invited",
  "onboarding",
  "active",
  "restricted",
  "suspended",
  "terminated",
] as const;
export type ResellerState = (typeof resellerStates)[number];

/** Which states may follow which (domain.md §4). */
const following: Record<ResellerState, readonly ResellerState[]> = {
  applied: ["in review"],
  "in review": ["information asked", "declined", "invited"],
  "information asked": ["in review"],
  declined: [],
  invited: ["onboarding"],
  onboarding: ["active"],
  active: ["restricted", "suspended"],
  restricted: ["active", "suspended"],
  suspended: ["active", "restricted", "terminated"],
  terminated: [],
};

/** Whether a reseller in one state may go to another. */
export const mayBecome = (from: ResellerState, to: ResellerState): boolean => following[from].includes(to);

/** The states from which one may be reached: the guard of the update that moves a reseller there. */
export const statesBefore = (to: ResellerState): ResellerState[] =>
  resellerStates.filter((from) => mayBecome(from, to));

/** How far a suspension goes (domain.md §3.9): no new sales, no sign-in, storefront hidden. It never stops a customer's service. */
export const degrees = ["sales", "sign-in", "storefront"] as const;

/** A company's name as the short name in addresses: lower-case letters, digits and hyphens, 2 to 40; "reseller" where nothing is left. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return plain.length < 2 ? "reseller" : plain;
}

/** The first of slug, slug-2, slug-3 … that is not taken, within 40 characters. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : `-${number}`;
    const wanted = slug.slice(0, 40 - tail.length).replace(/-+$/, "") + tail;
    if (!taken.has(wanted)) return wanted;
  }
}
