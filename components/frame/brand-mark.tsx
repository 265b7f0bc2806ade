import { Logo } from "@/components/ui/logo";
import { type Brand, BrandName } from "./brand-name";

/** The brand's logo or name; without either, the product's own mark. */
export const BrandMark = ({ brand }: { brand: Brand }) =>
  brand.logoUrl || brand.name ? <BrandName brand={brand} /> : <Logo />;
