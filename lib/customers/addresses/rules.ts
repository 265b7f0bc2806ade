/** Whether an address may be used for something: never, when chosen, or unless another is chosen. */
export const addressUses = ["no", "possible", "default"] as const;
export type AddressUse = (typeof addressUses)[number];

/** Whether an address says more than its country. */
export const isLocated = (address: Record<"street" | "postalCode" | "city", string | null>): boolean =>
  Boolean(address.street || address.postalCode || address.city);

/** What an address may be for. */
export const purposes = ["billing", "delivery"] as const;
export type Purpose = (typeof purposes)[number];
