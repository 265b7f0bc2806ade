import { useLocale } from "next-intl";
import { MoneyLine } from "@/components/ui/money";
import { formatShare } from "@/lib/base/money";
import { type Margin, type PricePart, priceParts } from "@/lib/pricing/rules";

type MarginLinesProps = { margin: Record<PricePart, Margin | null>; currency: string };

/** What stays with the reseller, in amount and percent, a line for each part of the price. */
export function MarginLines({ margin, currency }: MarginLinesProps) {
  const locale = useLocale();
  const lines = [...priceParts].reverse().flatMap((part) => {
    const of = margin[part];
    return of ? [{ part, ...of }] : [];
  });
  if (!lines.length) return "–";
  return lines.map(({ part, minor, bp }) => (
    <MoneyLine key={part} minor={minor} currency={currency} after={bp !== null && formatShare(bp, locale)} />
  ));
}
