import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { Order } from "@/lib/orders/record/queries";

/** How an order was sold, and what was said with it. */
export async function OrderFacts({ order: { model, reference, note } }: { order: Order }) {
  const [t, models] = await Promise.all([getTranslations("orders"), getTranslations("terms.model")]);
  return (
    <Section title={t("facts")}>
      <Facts>
        <Fact label={t("model")}>{models(model)}</Fact>
        {reference && <Fact label={t("reference")}>{reference}</Fact>}
        {note && (
          <Fact label={t("note")}>
            <span className="whitespace-pre-line">{note}</span>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
