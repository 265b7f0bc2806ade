import { getTranslations } from "next-intl/server";
import { Fact, Facts } from "@/components/ui/facts";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import type { MonthsMargin as Margin } from "@/lib/home/margin/queries";

/** What this month's orders leave the reseller; only for those who may see margins. */
export async function MonthsMargin({ margin }: { margin: Margin }) {
  const t = await getTranslations("home");
  return (
    <Section title={t("marginMonth")} description={t("marginOrders", { count: margin.orders })}>
      <Facts>
        <Fact label={t("marginOnce")}>
          <Money minor={margin.oneTime} currency={margin.currency} />
        </Fact>
        <Fact label={t("marginMonthly")}>
          <Money minor={margin.monthly} currency={margin.currency} />
        </Fact>
      </Facts>
    </Section>
  );
}
