import { brandColours } from "@/lib/base/colour";

/** The icon of a brand: its logo, else the first character of its name in its colours, as a picture in an address. */
export function iconOf(brand: { name: string; colour?: string | null; logoUrl?: string | null }): string {
  if (brand.logoUrl) return brand.logoUrl;
  const { brand: ground, text } = brandColours(brand.colour ?? "#0b5a5c");
  const [first] = new Intl.Segmenter().segment(brand.name);
  const letter = (first?.segment ?? "").toUpperCase().replace(/[&<>]/g, "");
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${ground}"/><text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="600" text-anchor="middle" fill="${text}">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawn)}`;
}
