import { TextLink } from "@/components/ui/button";
import { Pieces } from "@/components/ui/data-table/pieces";
import { moneyPiece } from "@/components/ui/data-table/written";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { MonthsMargin as Margin } from "@/lib/home/margin/queries";
import { getSpeech } from "@/lib/i18n/words";

/** What this month's orders leave the reseller, booked and confirmed, and what runs; only for those who may see margins. */
export async function MonthsMargin({ margin, path }: { margin: Margin; path: string }) {
  const speech = await getSpeech();
  const t = speech.words("home");
  const { currency } = margin;
  const monthly = (minor: number) => moneyPiece(minor, currency, speech, t("marginMonthly"));
  const both = (once: number, running: number) => (
    <Pieces cell={[moneyPiece(once, currency, speech, t("marginOnce")), monthly(running)]} />
  );
  return (
    <Section title={t("marginMonth")} description={t("marginOrders", { count: margin.orders })}>
      <Facts>
        <Fact label={t("marginBooked")}>{both(margin.bookedOnce, margin.bookedMonthly)}</Fact>
        <Fact label={t("marginConfirmed")}>{both(margin.confirmedOnce, margin.confirmedMonthly)}</Fact>
        <Fact label={t("marginRunning")}>
          <Pieces cell={monthly(margin.running)} />
        </Fact>
      </Facts>
      <p className="text-sm">
        <TextLink href={path}>{t("marginAll")}</TextLink>
      </p>
    </Section>
  );
}
