import { OrderTotals } from "@/components/orders/order-totals";
import { useOfferWords } from "@/components/sellable/offer-words";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { Time } from "@/components/ui/time";
import type { Picking } from "@/lib/checkout/queries";
import { useTranslations } from "@/lib/i18n/words";
import { QuantityField } from "./quantity-field";

/** What is in the basket so far, with quantities to change; 0 takes a line out. `except` have their field elsewhere. */
export function Chosen({ picking, except }: { picking: Picking; except: Set<string> }) {
  const t = useTranslations("orders");
  const { lines, totals, currency, changedAt, changedByName } = picking;
  const { words } = useOfferWords();
  return (
    <Section title={t("chosen", { count: lines.length })} id="basket">
      {lines.length === 0 ? (
        <p className="text-ink-muted text-sm">{t("chosenNone")}</p>
      ) : (
        <>
          <ul className="divide-y divide-line">
            {lines.map((line) => (
              <li key={line.offerId} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1 text-sm">
                  {line.name}
                  <span className="block text-ink-muted text-xs">{words(line, "short")}</span>
                  {line.standing !== "fits" && (
                    <StateMark tone="warning">{t(`standing.${line.standing}`)}</StateMark>
                  )}
                </span>
                {!except.has(line.offerId) && (
                  <QuantityField
                    offerId={line.offerId}
                    label={t("quantityOf", { name: `${line.name}, ${words(line, "short")}` })}
                    quantity={line.quantity}
                    nowText={t("inBasket", { quantity: line.quantity })}
                  />
                )}
              </li>
            ))}
          </ul>
          <p className="text-right">
            <OrderTotals {...totals} currency={currency} />
          </p>
        </>
      )}
      {lines.length > 0 && changedAt && (
        <p className="text-ink-muted text-xs">
          {t("changedBy", { name: changedByName ?? "" })} <Time at={changedAt} />
        </p>
      )}
      <div className="form-actions">
        <SubmitButton name="go" value="review">
          {t("toReview")}
        </SubmitButton>
        {lines.length > 0 && (
          <SubmitButton name="go" value="stay" variant="secondary">
            {t("updateQuantities")}
          </SubmitButton>
        )}
      </div>
    </Section>
  );
}
