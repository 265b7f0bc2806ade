import { Logo } from "@/components/ui/logo";

export type Brand = { name: string; logoUrl?: string | null };

/** The brand's logo or name; without either, the product's own mark. */
export function BrandMark({ brand }: { brand: Brand }) {
  if (brand.logoUrl) {
    // biome-ignore lint/performance/noImgElement: uploaded logos are stored at their final size
    return <img src={brand.logoUrl} alt={brand.name} height={28} />;
  }
  return brand.name ? <span>{brand.name}</span> : <Logo />;
}
