import { Pieces } from "@/components/ui/data-table/pieces";
import { useSpeech } from "@/lib/i18n/words";
import type { Margin, PricePart } from "@/lib/pricing/rules";
import { marginCell } from "./price-cells";

type MarginLinesProps = { margin: Record<PricePart, Margin | null>; currency: string };

/** What stays with the reseller, in amount and percent, a line for each part of the price. */
export function MarginLines({ margin, currency }: MarginLinesProps) {
  return <Pieces cell={marginCell(margin, currency, useSpeech())} />;
}
