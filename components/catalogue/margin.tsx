import { MoneyLine } from "@/components/ui/money";
import { formatShare } from "@/lib/base/money";
import { useLocale } from "@/lib/i18n/words";
import { marginOf } from "@/lib/pricing/rules";

type MarginProps = { price: number | null; cost: number | null | undefined; currency: string };

/** What stays of a price after its cost, in amount and percent; nothing where either is unknown. */
export function Margin({ price, cost, currency }: MarginProps) {
  const locale = useLocale();
  const margin = marginOf(price, cost);
  if (!margin) return null;
  const { minor, bp } = margin;
  return <MoneyLine minor={minor} currency={currency} after={bp !== null && formatShare(bp, locale)} />;
}
