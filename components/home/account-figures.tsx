import { BoundedCount } from "@/components/ui/bounded-count";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { OPEN_BOUND } from "@/lib/orders/followed/queries";
import { Figure } from "./figure";

type AccountFiguresProps = { open: number; sums: { currency: string; monthly: number }[]; path: string };

/** How many orders of the customer are open, and what it pays for regularly; a sum for each currency. */
export async function AccountFigures({ open, sums, path }: AccountFiguresProps) {
  const t = await getTranslations("home");
  return (
    <Section title={t("atAGlance")}>
      <div className="figures">
        <Figure
          label={t("openOrders")}
          value={<BoundedCount count={open} bound={OPEN_BOUND} />}
          href={withQuery(path, { state: "open" })}
        />
        {sums.map(({ currency, monthly }) => (
          <Figure
            key={currency}
            label={t("runsForYou")}
            value={
              <>
                <Money minor={monthly} currency={currency} />
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
