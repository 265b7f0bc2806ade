import { Pieces } from "@/components/ui/data-table/pieces";
import { periodicPiece } from "@/components/ui/data-table/written";
import type { KeyFigure } from "@/components/ui/key-figures";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { Speech } from "@/lib/i18n/speech";
import type { Subscription } from "@/lib/subscriptions/queries";
import { monthlyOfEach } from "@/lib/subscriptions/running/rules";

/** What a subscription leaves the reseller every month, or what the provider bills for it; nothing for those who may not know. */
export function monthlyFigures(
  actor: Actor,
  subscription: Subscription,
  speech: Speech,
): (KeyFigure | false)[] {
  if (!can(actor, "margin:read") || subscription.model === "direct") return [];
  const t = speech.words("orders");
  const { billed, left } = monthlyOfEach(subscription);
  const figure = (label: string, minor: number) => ({
    label,
    value: <Pieces cell={periodicPiece(minor, subscription.currency, "month", speech)} />,
  });
  return actor.side === "provider" ? [figure(t("youBill"), billed)] : [figure(t("margin"), left)];
}

/** Whose share of a subscription its reader is told, besides what the customer pays. */
export const toldOf = (
  actor: Actor,
  { model }: Pick<Subscription, "model">,
): "billed" | "left" | undefined =>
  !can(actor, "margin:read") || model === "direct"
    ? undefined
    : actor.side === "provider"
      ? "billed"
      : "left";
