import type { Speech } from "@/lib/i18n/speech";
import { typedPercent } from "./typed";

type Limits = { floorBp: number | null; ceilingBp: number | null };

/** How far a reseller may go below and above the suggested price: "−10 % / +30 %". */
export function priceLimits({ floorBp, ceilingBp }: Limits, { locale }: Pick<Speech, "locale">): string {
  const part = (sign: string, points: number | null) =>
    points === null ? "∞" : `${sign}${typedPercent(points, locale)} %`;
  return `${part("−", floorBp)} / ${part("+", ceilingBp)}`;
}
