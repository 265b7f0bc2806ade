import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { typedPercent } from "./typed";

type Limits = { floorBp: number | null; ceilingBp: number | null };

/** How far a reseller may go below and above the suggested price: "−10 % / +30 %". */
export function priceLimits({ floorBp, ceilingBp }: Limits, { locale }: Pick<Speech, "locale">): string {
  const part = (sign: string, points: number | null) =>
    points === null ? "∞" : `${sign}${typedPercent(points, locale)} %`;
  return `${part("−", floorBp)} / ${part("+", ceilingBp)}`;
}

/** As priceLimits, in one line. */
export const PriceLimits = (limits: Limits) => (
  <span className="whitespace-nowrap">{priceLimits(limits, useSpeech())}</span>
);
