import { timeStyles } from "@/components/ui/time";
import { formatMoney, type Period } from "@/lib/base/money";
import { dayIn, timeZone } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";
import type { MoneyPiece, Piece } from "./cells";

const LONGEST_CODE = 24;

/** An amount in minor units, with a word or figure that belongs to it: "29.97 € once", "29.97 € 23.8 %"; a loss in red. */
export function moneyPiece(
  minor: number,
  currency: string,
  { locale }: Speech,
  after?: string | false,
): MoneyPiece {
  const money = formatMoney(minor, currency, locale);
  return { money, ...(after && { after }), ...(minor < 0 && { loss: true }) };
}

/** An amount in minor units that is due in every period: "9.00 €/month". */
export const periodicPiece = (
  minor: number,
  currency: string,
  period: Period | null,
  speech: Speech,
): MoneyPiece => ({
  ...moneyPiece(minor, currency, speech),
  per: speech.words("terms.per")(period ?? "month"),
});

/** A number or SKU, which stays in one piece unless it is longer than a column. */
export const codePiece = (code: string): Piece => (code.length > LONGEST_CODE ? code : { code });

/** A moment in the reader's language and time zone. */
export const timePiece = (at: Date, { format }: Speech, as: keyof typeof timeStyles = "moment"): Piece => ({
  time: format.dateTime(at, timeStyles[as]),
  at: as === "date" ? dayIn(timeZone(), at) : at.toISOString(),
});

/** A day such as "2026-11-28" in the reader's language. */
export const dayPiece = (day: string, speech: Speech): Piece => ({ time: dayText(day, speech), at: day });

/** The same as a text; "long" writes the month out. */
export const dayText = (day: string, { format }: Speech, dateStyle: "medium" | "long" = "medium"): string =>
  format.dateTime(new Date(day), { dateStyle, timeZone: "UTC" });
