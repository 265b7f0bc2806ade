import { TextLink } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { Order } from "@/lib/orders/record/queries";

type OrderFactsProps = {
  order: Order;
  /** Where somebody else is put in charge of it, for those who may. */
  assign?: string;
};

/** How an order was sold, and what was said with it; for the provider, who takes care of it. */
export async function OrderFacts({ order, assign }: OrderFactsProps) {
  const { model, reference, note, assigneeName, billedOneTime } = order;
  const [t, models] = await Promise.all([getTranslations("orders"), getTranslations("terms.model")]);
  return (
    <Section title={t("facts")}>
      <Facts>
        <Fact label={t("model")}>{models(model)}</Fact>
        {billedOneTime !== null && (
          <Fact label={t("inCharge")}>
            {assigneeName ?? t("nobody")}
            {assign && (
              <>
                {" "}
                <TextLink href={assign}>{t("changeInCharge")}</TextLink>
              </>
            )}
          </Fact>
        )}
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
