import { Pieces } from "@/components/ui/data-table/pieces";
import { moneyPiece } from "@/components/ui/data-table/written";
import { formatShare } from "@/lib/base/money";
import { useSpeech } from "@/lib/i18n/words";
import { marginOf } from "@/lib/pricing/rules";

type MarginProps = { price: number | null; cost: number | null | undefined; currency: string };

/** What stays of a price after its cost, in amount and percent; nothing where either is unknown. */
export function Margin({ price, cost, currency }: MarginProps) {
  const speech = useSpeech();
  const margin = marginOf(price, cost);
  if (!margin) return null;
  const { minor, bp } = margin;
  return <Pieces cell={moneyPiece(minor, currency, speech, bp !== null && formatShare(bp, speech.locale))} />;
}
