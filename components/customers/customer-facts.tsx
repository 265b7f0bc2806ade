import { Fact, Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import type { Customer } from "@/lib/customers/queries";
import { getTranslations } from "@/lib/i18n/words";

/** What is known about a customer; what was left out is not listed. */
export async function CustomerFacts({ customer, owner }: { customer: Customer; owner?: string }) {
  const t = await getTranslations("customers");
  return (
    <Facts>
      {owner && <Fact label={t("owner")}>{owner}</Fact>}
      {customer.vatNumber && <Fact label={t("vatNumber")}>{customer.vatNumber}</Fact>}
      <Fact label={t("since")}>
        <Time at={customer.createdAt} as="date" />
      </Fact>
      {customer.stateReason && <Fact label={t("stateReason")}>{customer.stateReason}</Fact>}
    </Facts>
  );
}
