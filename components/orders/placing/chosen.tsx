import { getTranslations } from "next-intl/server";
import { offerWords } from "@/components/sellable/offer-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit";
import type { Basket } from "@/lib/orders/placing/queries";
import { OrderTotals } from "../order-totals";
import { QuantityField } from "./quantity-field";

/** What is in the order so far, with quantities to change; 0 takes a line out. */
export async function Chosen({ basket, firstIndex }: { basket: Basket; firstIndex: number }) {
  const t = await getTranslations("orders");
  const { lines, totals, currency } = basket;
  const words = await Promise.all(lines.map((line) => offerWords(line, "short")));
  return (
    <Section title={t("chosen", { count: lines.length })}>
      {lines.length === 0 ? (
        <p className="text-ink-muted text-sm">{t("chosenNone")}</p>
      ) : (
        <>
          <ul className="divide-y divide-line">
            {lines.map((line, index) => (
              <li key={line.offerId} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1 text-sm">
                  {line.name}
                  <span className="block text-ink-muted text-xs">{words[index]}</span>
                </span>
                <QuantityField
                  index={firstIndex + index}
                  offerId={line.offerId}
                  label={t("quantityOf", { name: `${line.name}, ${words[index]}` })}
                  quantity={line.quantity}
                />
              </li>
            ))}
          </ul>
          <p className="text-right">
            <OrderTotals {...totals} currency={currency} />
          </p>
        </>
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
