/**
 * How many customers one person may check in a day, by creating one or changing a VAT number: several times what the busiest
 * seller types in, and far too few to find out whom others have.
 */
export const MOST_CHECKS = 30;

type Kept = {
  state: "open" | "allowed" | "refused";
  vatNumber: string | null;
  toCreate: boolean;
  customerVat: string | null;
};

/** Where a wish stands for the reseller: what it waits for, or what came of it. */
export function wishStateOf({ state, vatNumber, toCreate, customerVat }: Kept) {
  if (state !== "allowed") return state;
  if (toCreate) return "to create";
  return customerVat === vatNumber ? "done" : "allowed";
}
export type WishState = ReturnType<typeof wishStateOf>;
