export type Brand = { name: string; logoUrl?: string | null };

/** The brand's logo, or its name. */
export function BrandName({ brand }: { brand: Brand }) {
  // biome-ignore lint/performance/noImgElement: uploaded logos are stored at their final size
  return brand.logoUrl ? <img src={brand.logoUrl} alt={brand.name} height={28} /> : <span>{brand.name}</span>;
}
