import { timeStyles } from "@/components/ui/time";
import { formatMoney } from "@/lib/base/money";
import type { Speech } from "@/lib/i18n/speech";
import type { Piece } from "./cells";

/** An amount in minor units with a word or figure that belongs to it: "9.00 € a month", "29.97 € 23.8 %"; a loss in red. */
export function moneyPiece(
  minor: number,
  currency: string,
  { locale }: Speech,
  after?: string | false,
): Extract<Piece, { money: string }> {
  const money = formatMoney(minor, currency, locale);
  return { money, ...(after && { after }), ...(minor < 0 && { loss: true }) };
}

/** A moment in the reader's language and time zone. */
export const timePiece = (at: Date, { format }: Speech, as: keyof typeof timeStyles = "moment"): Piece => ({
  time: format.dateTime(at, timeStyles[as]),
  at: at.toISOString(),
});
