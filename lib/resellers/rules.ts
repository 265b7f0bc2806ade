import type { Subject } from "@/lib/audit/audit";

/** How far a suspension goes (domain.md §3.9): no new sales, no sign-in, storefront hidden. It never stops a customer's service. */
export const degrees = ["sales", "sign-in", "storefront"] as const;

/** A reseller as its audit entries name it, which it reads too. */
export const aboutReseller = ({ id, name }: { id: string; name: string }): Subject => ({
  record: { kind: "reseller", id, label: name },
  resellerId: id,
  words: { name },
});

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
