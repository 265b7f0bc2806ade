import { RadioField } from "@/components/ui/choice-field";
import { dayText } from "@/components/ui/data-table/written";
import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import { dayBefore } from "@/lib/base/calendar";
import { formatMoney } from "@/lib/base/money";
import { today } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";
import type { SubscriptionVerb } from "@/lib/subscriptions/machine";
import { canSwitch, extensionsOf } from "@/lib/subscriptions/renewing/rules";
import type { Requested } from "@/lib/subscriptions/requests/rules";

type RenewingMoves = {
  subscription: Requested & { id: string; version?: number };
  open: readonly SubscriptionVerb[];
  actions: Record<"extend" | "switchRenewal", FormAction>;
};

/** How a subscription is renewed: another term, agreed on now, and whether one follows by itself. Each says what it leads to. */
export function renewingMoves(
  { subscription, open, actions }: RenewingMoves,
  speech: Speech,
): (Move | false)[] {
  const t = speech.words("subscriptions.renewing");
  const { id, version, currency, renewal, termEnd } = subscription;
  const seen = { id, version: String(version ?? "") };
  const end = dayText(dayBefore(termEnd), speech, "long");
  const extensions = extensionsOf(subscription, today());
  const extend: Move = {
    key: "extend",
    label: t("extend"),
    action: actions.extend,
    hidden: seen,
    asks: {
      title: t("extendTitle"),
      impact: t("extendImpact", { day: end }),
      children: (
        <RadioField
          name="months"
          label={t("months")}
          required
          defaultValue={String(extensions[0]?.months)}
          options={extensions.map(({ months, termEnd: next, total }) => ({
            value: String(months),
            label: t("option", { months, day: dayText(dayBefore(next), speech, "long") }),
            help: t("total", { total: formatMoney(total, currency, speech.locale) }),
          }))}
        />
      ),
      submit: t("extendNow"),
      tone: "primary",
    },
  };
  const other = renewal === "automatic" ? "manual" : "automatic";
  const change: Move = {
    key: "renewal",
    label: t(`switch.${other}`),
    action: actions.switchRenewal,
    hidden: { ...seen, renewal: other },
    asks: {
      title: t(`switchTitle.${other}`),
      impact: t(`switchImpact.${other}`, { day: end }),
      submit: t(`switch.${other}`),
      tone: "primary",
    },
  };
  return [
    open.includes("extend") && extensions.length > 0 && extend,
    open.includes("renewItself") && canSwitch(subscription, today()) && change,
  ];
}
