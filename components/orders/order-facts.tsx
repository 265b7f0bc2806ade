import { TextLink } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import { getTranslations } from "@/lib/i18n/words";
import type { Order } from "@/lib/orders/record/queries";

/** The facts of an order, for provider and reseller. */
export async function OrderFacts({ order, customersPath }: { order: Order; customersPath: string }) {
  const [t, models] = await Promise.all([getTranslations("orders"), getTranslations("terms.model")]);
  return (
    <Facts>
      <Fact label={t("customer")}>
        <TextLink href={`${customersPath}/${order.customerId}`}>{order.customerName}</TextLink>
      </Fact>
      <Fact label={t("placedBy")}>
        {[order.placedByName, order.resellerName].filter(Boolean).join(" · ")}
      </Fact>
      <Fact label={t("placedAt")}>
        <Time at={order.placedAt} />
      </Fact>
      <Fact label={t("model")}>{models(order.model)}</Fact>
      {order.reference && <Fact label={t("reference")}>{order.reference}</Fact>}
      {order.note && (
        <Fact label={t("note")}>
          <span className="whitespace-pre-line">{order.note}</span>
        </Fact>
      )}
      {order.stateReason && <Fact label={t("reason")}>{order.stateReason}</Fact>}
    </Facts>
  );
}
