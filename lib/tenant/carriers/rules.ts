import type { tenants } from "@/db/schema";

export type OwnCarrier = (typeof tenants.$inferSelect)["carriers"][number];

/** Where the number of a parcel stands in the address of a carrier's page. */
export const NUMBER = "{number}";
export const MOST_CARRIERS = 20;
const LONGEST = { name: 40, page: 300 };

/**
 * Carriers of the provider's own as they are typed: a line for each, its name, then the address that follows a parcel by its
 * number, such as "Bote https://bote.example/track/{number}". Returns the number of the first line that is none.
 */
export function carriersFrom(typed: string): { carriers: OwnCarrier[] } | { wrong: number } {
  const carriers: OwnCarrier[] = [];
  const names = new Set<string>();
  for (const [at, line] of typed.split("\n").entries()) {
    if (!line.trim()) continue;
    const [, name = "", page = ""] = /^(.+?)[\s:=]+(https:\/\/\S+)$/.exec(line.trim()) ?? [];
    const known = names.has(name.toLowerCase());
    if (known || !fits(name, page) || carriers.length === MOST_CARRIERS) return { wrong: at + 1 };
    names.add(name.toLowerCase());
    carriers.push({ name, page });
  }
  return { carriers };
}

/** The same as they were typed. */
export const carriersText = (carriers: readonly OwnCarrier[]): string =>
  carriers.map(({ name, page }) => `${name} ${page}`).join("\n");

/** The page that follows a parcel of a carrier of one's own. */
export const pageOf = ({ page }: OwnCarrier, number: string): string =>
  page.replaceAll(NUMBER, encodeURIComponent(number));

function fits(name: string, page: string): boolean {
  if (!name || name.length > LONGEST.name || page.length > LONGEST.page || !page.includes(NUMBER))
    return false;
  const address = URL.canParse(page.replaceAll(NUMBER, "1"))
    ? new URL(page.replaceAll(NUMBER, "1"))
    : undefined;
  const { origin } = new URL(URL.canParse(page) ? page : "https://none.invalid");
  // The number never says whose page it is.
  return (
    address?.protocol === "https:" && !address.username && !address.password && address.origin === origin
  );
}
