/** The number of an order: unique in its tenant, counted from 1 each year. */
export const orderNumber = (year: number, value: number): string =>
  `O-${year}-${String(value).padStart(5, "0")}`;

/** As orderNumberOf, of what can be nothing else than an order number: "O-2026-00012", "2026-12", "O-12", but not "12". */
export const fullOrderNumberOf = (typed: string, year: number): string | undefined =>
  /[O-]/i.test(typed) ? orderNumberOf(typed, year) : undefined;

/** The order number somebody means who types "O-2026-00012", "2026-12" or just "12"; undefined for anything else. */
export function orderNumberOf(typed: string, year: number): string | undefined {
  const match = /^(?:O-?)?(?:(\d{4})-)?(\d{1,9})$/i.exec(typed.trim());
  return match ? orderNumber(Number(match[1] ?? year), Number(match[2])) : undefined;
}
