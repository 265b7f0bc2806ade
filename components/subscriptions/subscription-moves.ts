import { dayText } from "@/components/ui/data-table/written";
import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import { today } from "@/lib/i18n/locale";
import type { Speech } from "@/lib/i18n/speech";
import type { SubscriptionVerb } from "@/lib/subscriptions/machine";
import type { Requested } from "@/lib/subscriptions/requests/rules";
import { noticeToday } from "@/lib/subscriptions/rules";
import { blockedEnd, renewsItself } from "@/lib/subscriptions/terms/rules";
import { renewingMoves } from "./renewing/renewing-moves";

type SubscriptionMoves = {
  subscription: Requested & { id: string; version?: number };
  /** The steps that the reader may take with it. */
  open: readonly SubscriptionVerb[];
  /** Where its number of units is changed. */
  seatsHref: string;
  actions: Record<"giveNotice" | "takeBack" | "keepSeats" | "extend" | "switchRenewal", FormAction>;
};

/**
 * What can be done with a subscription as it stands: change how many there are, agree on another term, give notice, which says
 * when it then ends, or take a step back. What ends by itself needs no notice.
 */
export function subscriptionMoves(
  { subscription, open, seatsHref, actions }: SubscriptionMoves,
  speech: Speech,
): Move[] {
  const t = speech.words("subscriptions");
  const { id, version } = subscription;
  const { endsOn, lastDay, until } = noticeToday(subscription, today());
  const seen = { id, version: String(version ?? "") };
  const giveNotice: Move = {
    key: "notice",
    label: t("giveNotice"),
    action: actions.giveNotice,
    hidden: { ...seen, endsOn },
    asks: {
      title: t("giveNoticeTitle"),
      impact: t("giveNoticeImpact", {
        day: dayText(lastDay, speech, "long"),
        until: dayText(until, speech, "long"),
      }),
      reason: { label: t("reason"), help: t("reasonHelp"), required: false },
      submit: t("giveNoticeNow"),
    },
  };
  const takeBack: Move = {
    key: "back",
    label: t("takeBack"),
    action: actions.takeBack,
    hidden: seen,
    asks: { title: t("takeBackTitle"), impact: t("takeBackImpact"), submit: t("takeBack"), tone: "primary" },
  };
  const seats: Move = { key: "seats", label: t("seats.title"), href: seatsHref };
  const keepSeats: Move = {
    key: "keep",
    label: t("seats.keep"),
    action: actions.keepSeats,
    hidden: seen,
    asks: {
      title: t("seats.keepTitle"),
      impact: t("seats.keepImpact", { count: subscription.quantity }),
      submit: t("seats.keep"),
      tone: "primary",
    },
  };
  const blocked = blockedEnd(subscription);
  const mayEnd =
    open.includes("giveNotice") && renewsItself(subscription) && (blocked === undefined || endsOn < blocked);
  return [
    open.includes("keepSeats") && keepSeats,
    open.includes("planSeats") && seats,
    ...renewingMoves({ subscription, open, actions }, speech),
    mayEnd && giveNotice,
    open.includes("takeBack") && takeBack,
  ].filter((move) => !!move);
}
