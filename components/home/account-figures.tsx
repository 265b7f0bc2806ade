import { BoundedCount } from "@/components/ui/bounded-count";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { UNDER_WAY_BOUND } from "@/lib/orders/followed/queries";
import type { Running } from "@/lib/orders/followed/running/queries";
import { Figure } from "./figure";

type AccountFiguresProps = { underWay: number; running: Running[]; path: string };

/** How much is under way for the customer, and what it pays for regularly; a sum for each currency. */
export async function AccountFigures({ underWay, running, path }: AccountFiguresProps) {
  const t = await getTranslations("home");
  const sums = new Map(running.map(({ currency, ofAll }) => [currency, ofAll]));
  return (
    <Section title={t("atAGlance")}>
      <div className="figures">
        <Figure
          label={t("ordersUnderWay")}
          value={<BoundedCount count={underWay} bound={UNDER_WAY_BOUND} />}
          href={withQuery(path, { state: "open" })}
        />
        {[...sums].map(([currency, minor]) => (
          <Figure
            key={currency}
            label={t("runsForYou")}
            value={
              <>
                <Money minor={minor} currency={currency} />
                <small>{t("perMonth")}</small>
              </>
            }
            href="#running"
          />
        ))}
      </div>
    </Section>
  );
}
