import { dayText } from "@/components/ui/data-table/written";
import { dayBefore } from "@/lib/base/calendar";
import { formatMoney } from "@/lib/base/money";
import type { Speech } from "@/lib/i18n/speech";
import type { Rated, SeatsEffect } from "@/lib/subscriptions/seats/rules";

type Effect = { label: string; value: string; note?: string };

/** Who reads what another number of units leads to: each side is told what it pays, bills or is left. */
export type Told = "provider" | "reseller" | "customer";

/** What another number of units leads to, fact by fact: money now, every month and over the term, and from when. */
export function effectFacts(rated: Rated, effect: SeatsEffect, told: Told, speech: Speech): Effect[] {
  if (effect.kind === "same") return [];
  const t = speech.words("subscriptions.seats");
  const money = (minor: number) => formatMoney(minor, rated.currency, speech.locale);
  const monthly = {
    label: t("monthly"),
    value: t("fromTo", { before: money(effect.monthly.before), after: money(effect.monthly.after) }),
  };
  if (effect.kind === "fewer")
    return [{ label: t("from"), value: dayText(effect.on, speech, "long"), note: t("untilThen") }, monthly];
  const { charge, by, overTerm } = effect;
  const { days, of, until } = charge;
  const own = ownShare(rated, charge, told);
  return [
    {
      label: t("now"),
      value: money(charge.retailOnce),
      note: t("proRata", { by, days, of, until: dayText(dayBefore(until), speech, "long") }),
    },
    ...(own ? [{ label: t(own.label), value: money(own.minor) }] : []),
    monthly,
    ...(rated.termMonths === null
      ? []
      : [
          {
            label: t("overTerm"),
            value: money(overTerm),
            note: t("untilEnd", { day: dayText(dayBefore(rated.termEnd), speech, "long") }),
          },
        ]),
  ];
}

const ownShare = (
  { model }: Rated,
  { billedOnce, leftOnce }: { billedOnce: number; leftOnce: number },
  told: Told,
) => {
  if (told === "customer" || model === "direct") return;
  return told === "provider"
    ? ({ label: "youBill", minor: billedOnce } as const)
    : ({ label: "left", minor: leftOnce } as const);
};
