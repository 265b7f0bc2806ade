import { effectFacts, type Told } from "@/components/subscriptions/seats/effect";
import { dayText } from "@/components/ui/data-table/written";
import { dayBefore } from "@/lib/base/calendar";
import { formatMoney } from "@/lib/base/money";
import { today } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";
import { extensionsOf } from "@/lib/subscriptions/renewing/rules";
import type { Requested, Wanted } from "@/lib/subscriptions/requests/rules";
import { noticeToday } from "@/lib/subscriptions/rules";
import { seatsEffect } from "@/lib/subscriptions/seats/rules";

type Fact = { label: string; value: string; note?: string };

/** What a request leads to where it is accepted today: facts of another quantity, or a sentence. */
export function requestEffect(
  { kind, quantity, months }: Wanted,
  of: Requested,
  told: Told,
  speech: Speech,
): { facts: Fact[]; text?: string } {
  const t = speech.words("subscriptions");
  const date = (day: string) => dayText(day, speech, "long");
  const end = date(dayBefore(of.termEnd));
  if ((kind === "more" || kind === "fewer") && quantity !== null)
    return { facts: effectFacts(of, seatsEffect(of, quantity, today()), told, speech) };
  if (kind === "notice") {
    const { lastDay, until } = noticeToday(of, today());
    return { facts: [], text: t("giveNoticeImpact", { day: date(lastDay), until: date(until) }) };
  }
  if (kind === "takeBack") return { facts: [], text: t("takeBackImpact") };
  if (kind === "automatic" || kind === "manual")
    return { facts: [], text: t(`renewing.switchImpact.${kind}`, { day: end }) };
  const extension = extensionsOf(of, today()).find((each) => each.months === months);
  if (!extension) return { facts: [] };
  const option = t("renewing.option", {
    months: extension.months,
    day: date(dayBefore(extension.termEnd)),
  });
  const total = t("renewing.total", { total: formatMoney(extension.total, of.currency, speech.locale) });
  return { facts: [{ label: t("renewing.months"), value: option, note: total }] };
}
