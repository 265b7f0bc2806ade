import { dayText } from "@/components/ui/data-table/written";
import { Fact } from "@/components/ui/facts";
import { formatMoney } from "@/lib/base/money";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { useSpeech } from "@/lib/i18n/words";
import { priceAheadOf } from "@/lib/subscriptions/prices/rules";
import type { Subscription } from "@/lib/subscriptions/queries";
import { prospectOf } from "@/lib/subscriptions/rules";

type TransferAheadProps = { actor: Actor; subscription: Subscription };

/** From when the provider bills another transfer price, for those who may know it. */
export function TransferAhead({ actor, subscription }: TransferAheadProps) {
  const speech = useSpeech();
  const t = speech.words("subscriptions");
  const { model, currency, transferRecurring: was, nextTransferRecurring: next } = subscription;
  const from = priceAheadOf(subscription, prospectOf(subscription));
  const changed = next !== null && was !== null && next !== was;
  if (!can(actor, "margin:read") || model !== "resale" || !from || !changed) return null;
  const price = (minor: number) => formatMoney(minor, currency, speech.locale);
  return (
    <Fact label={t("transferFrom", { day: dayText(from, speech) })}>
      {t("insteadOf", { price: price(next), was: price(was) })}
    </Fact>
  );
}
