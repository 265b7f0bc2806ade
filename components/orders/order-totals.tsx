import type { Piece } from "@/components/ui/data-table/cells";
import { Pieces } from "@/components/ui/data-table/pieces";
import { moneyPiece, periodicPiece } from "@/components/ui/data-table/written";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

type Totals = { oneTimeTotal: number; monthlyTotal: number; currency: string };

/** What an order asks per month, and once; the part that does not exist is left out. */
export function totalsCell({ oneTimeTotal, monthlyTotal, currency }: Totals, speech: Speech): Piece[] {
  const t = speech.words("orders");
  return [
    ...(monthlyTotal !== 0 ? [periodicPiece(monthlyTotal, currency, "month", speech)] : []),
    ...(oneTimeTotal !== 0 || monthlyTotal === 0
      ? [moneyPiece(oneTimeTotal, currency, speech, t("once"))]
      : []),
  ];
}

/** As totalsCell, wherever it stands. */
export const OrderTotals = (totals: Totals) => <Pieces cell={totalsCell(totals, useSpeech())} />;
