import { Pieces } from "@/components/ui/data-table/pieces";
import { useSpeech } from "@/lib/i18n/words";
import type { Price } from "@/lib/pricing/rules";
import { type PricedAs, priceCell } from "./price-cells";

/** A price in words: what is due once, and what per period, a line each; a dash where there is none. */
export function PriceLines({ price, of }: { price: Price | null; of: PricedAs }) {
  return <Pieces cell={priceCell(price, of, useSpeech())} />;
}
