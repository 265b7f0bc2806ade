import { useFormatter } from "next-intl";
import { Money } from "@/components/ui/money";
import { type Margin, type PricePart, priceParts } from "@/lib/sellable/rules";

type MarginLinesProps = { margin: Record<PricePart, Margin | null>; currency: string };

/** What stays with the reseller, in amount and percent, a line for each part of the price. */
export function MarginLines({ margin, currency }: MarginLinesProps) {
  const format = useFormatter();
  const lines = [...priceParts].reverse().flatMap((part) => {
    const of = margin[part];
    return of ? [{ part, ...of }] : [];
  });
  if (!lines.length) return "–";
  return lines.map(({ part, minor, bp }) => (
    <span key={part} className={minor < 0 ? "block text-danger" : "block"}>
      <Money minor={minor} currency={currency} />
      {bp !== null && (
        <span className={minor < 0 ? undefined : "text-ink-muted"}>
          {" "}
          {format.number(bp / 10_000, { style: "percent", maximumFractionDigits: 1 })}
        </span>
      )}
    </span>
  ));
}
