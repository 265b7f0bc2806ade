import type { Piece } from "@/components/ui/data-table/cells";
import { Pieces } from "@/components/ui/data-table/pieces";
import { moneyPiece, periodicPiece } from "@/components/ui/data-table/written";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

type Amounts = {
  oneTime: number | null;
  recurring: number | null;
  period: "month" | "quarter" | "year" | null;
  currency: string;
};

/** What an offer costs once and per period, one under the other; a dash for nothing. */
export function amountsCell({ oneTime, recurring, period, currency }: Amounts, speech: Speech): Piece[] {
  if (oneTime === null && recurring === null) return ["–"];
  return [
    ...(oneTime === null ? [] : [moneyPiece(oneTime, currency, speech)]),
    ...(recurring === null ? [] : [periodicPiece(recurring, currency, period, speech)]),
  ];
}

/** As amountsCell, wherever it stands. */
export const Amounts = (amounts: Amounts) => <Pieces cell={amountsCell(amounts, useSpeech())} />;
