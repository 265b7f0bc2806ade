import { useFormatter } from "next-intl";
import { Money } from "@/components/ui/money";
import { marginOf } from "@/lib/catalogue/rules";

type MarginProps = { price: number | null; cost: number | null | undefined; currency: string };

/** What stays of a price after its cost, in amount and percent; nothing where either is unknown. */
export function Margin({ price, cost, currency }: MarginProps) {
  const format = useFormatter();
  const margin = marginOf(price, cost);
  if (!margin) return null;
  const { minor, basisPoints } = margin;
  return (
    <span className={`block ${minor < 0 ? "text-danger" : ""}`}>
      <Money minor={minor} currency={currency} />
      {basisPoints !== undefined && (
        <span className="text-ink-muted">
          {" "}
          {format.number(basisPoints / 10_000, { style: "percent", maximumFractionDigits: 1 })}
        </span>
      )}
    </span>
  );
}
