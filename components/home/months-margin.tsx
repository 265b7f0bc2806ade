import { TextLink } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { MoneyLine } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import type { MonthsMargin as Margin } from "@/lib/home/margin/queries";
import { getTranslations } from "@/lib/i18n/words";

/** What this month's orders leave the reseller, booked and confirmed, and what runs; only for those who may see margins. */
export async function MonthsMargin({ margin, path }: { margin: Margin; path: string }) {
  const t = await getTranslations("home");
  const { currency } = margin;
  const both = (once: number, monthly: number) => (
    <>
      <MoneyLine minor={once} currency={currency} after={t("marginOnce")} />
      <MoneyLine minor={monthly} currency={currency} after={t("marginMonthly")} />
    </>
  );
  return (
    <Section title={t("marginMonth")} description={t("marginOrders", { count: margin.orders })}>
      <Facts>
        <Fact label={t("marginBooked")}>{both(margin.bookedOnce, margin.bookedMonthly)}</Fact>
        <Fact label={t("marginConfirmed")}>{both(margin.confirmedOnce, margin.confirmedMonthly)}</Fact>
        <Fact label={t("marginRunning")}>
          <MoneyLine minor={margin.running} currency={currency} after={t("marginMonthly")} />
        </Fact>
      </Facts>
      <p className="text-sm">
        <TextLink href={path}>{t("marginAll")}</TextLink>
      </p>
    </Section>
  );
}
