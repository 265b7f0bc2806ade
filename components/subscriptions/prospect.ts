import type { Cell } from "@/components/ui/data-table/cells";
import { dayPiece, dayText } from "@/components/ui/data-table/written";
import { formatMoney } from "@/lib/base/money";
import type { Speech } from "@/lib/i18n/speech";
import { priceOn, retailAheadOf } from "@/lib/subscriptions/prices/rules";
import { noticeToday, prospectOf, type Standing } from "@/lib/subscriptions/rules";

type Priced = Standing & {
  quantity: number;
  nextQuantity: number | null;
  retailRecurring: number;
  nextRetailRecurring?: number | null;
  nextPriceOn?: string | null;
  currency: string;
};

/** What comes next for a subscription, in a sentence: "Renews on 1 March 2027 for 12 months at 41.90 € per month." */
export function prospectText(priced: Priced, speech: Speech): string {
  const t = speech.words("subscriptions");
  const prospect = prospectOf(priced);
  const date = (of: string) => dayText(of, speech, "long");
  const by = priced.blockedBy ?? "item";
  if (prospect.kind !== "renews") {
    const ends = t(`prospect.${endOf(priced, prospect.kind)}`, { day: date(prospect.lastDay), by });
    return [ends, priceText(priced, speech)].filter(Boolean).join(" ");
  }
  const { quantity, nextQuantity } = priced;
  const renews = t(nextQuantity === null ? "prospect.renews" : "prospect.renewsFewer", {
    next: nextQuantity ?? quantity,
    now: quantity,
    day: date(prospect.on),
    months: prospect.months,
    price: amountOn(priced, prospect.on, speech),
    period: speech.words("terms.period")(priced.period),
  });
  const last = prospect.lastDay && t("prospect.last", { day: date(prospect.lastDay), by });
  return [renews, last, priceText(priced, speech)].filter(Boolean).join(" ");
}

/** From when another price holds, with both: "From 1 March 2027 44.90 € instead of 41.90 € per month." */
export function priceText(priced: Priced, speech: Speech): string | undefined {
  const from = retailAheadOf(priced, prospectOf(priced));
  if (!from) return;
  return speech.words("subscriptions")("prospect.price", {
    day: dayText(from, speech, "long"),
    price: amountOn(priced, from, speech),
    was: amountOn({ ...priced, nextPriceOn: null }, from, speech),
    period: speech.words("terms.period")(priced.period),
  });
}

/** What is paid per period from a day on, for as many as there are then. */
const amountOn = (priced: Priced, day: string, { locale }: Speech) =>
  formatMoney((priced.nextQuantity ?? priced.quantity) * priceOn(priced, day), priced.currency, locale);

const endOf = ({ state, renewal, blockedBy }: Standing, kind: "ends" | "ended") => {
  if (kind === "ended") return "ended";
  if (state === "notice given") return "noticed";
  if (blockedBy) return "blocked";
  return renewal === "manual" ? "manual" : "ends";
};

/** Until when notice can be given, and what it leads to; nothing where it leads nowhere else than the subscription goes by itself. */
export function noticeText(standing: Standing, day: string, speech: Speech): string | undefined {
  if (prospectOf(standing).kind !== "renews") return;
  const { lastDay, until } = noticeToday(standing, day);
  return speech.words("subscriptions")("noticeUntil", {
    until: dayText(until, speech, "long"),
    day: dayText(lastDay, speech, "long"),
  });
}

/** What comes next, and on which day: an end by its last day. */
export function prospectDay(standing: Standing, speech: Speech): { day: string; note: string } {
  const t = speech.words("subscriptions");
  const prospect = prospectOf(standing);
  const { state, blockedBy } = standing;
  const kind =
    state === "notice given" ? "noticed" : prospect.kind === "ends" && blockedBy ? "blocked" : prospect.kind;
  return {
    day: prospect.kind === "renews" ? prospect.on : prospect.lastDay,
    note: t(`next.${kind}`),
  };
}

/** The same as a cell: "1 Mar 2027", "Renews". */
export function prospectCell(standing: Standing, speech: Speech): Cell {
  const { day, note } = prospectDay(standing, speech);
  return [dayPiece(day, speech), { note }];
}
