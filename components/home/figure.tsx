import type { ReactNode } from "react";
import { Sparkline } from "@/components/charts/sparkline";
import { TextLink } from "@/components/ui/button";
import { formatShare } from "@/lib/base/money";
import type { Trend } from "@/lib/home/trend/rules";
import { useSpeech } from "@/lib/i18n/words";

type FigureProps = {
  label: string;
  value: ReactNode;
  /** Where what was counted stands. */
  href?: string;
  /** Beside what it was before, which is written out; `good` says which way is. Of what is counted the difference says more than a share. */
  trend?: { of: Trend; was: ReactNode; good?: "up" | "down"; counts?: true };
  note?: ReactNode;
  spark?: { values: number[]; label: string };
  /** A chart, and its table. */
  children?: ReactNode;
};

/** A number that matters, large, with how it went. */
export function Figure({ label, value, href, trend, note, spark, children }: FigureProps) {
  return (
    <div className="figure">
      <h3 className="figure-label">{href ? <TextLink href={href}>{label}</TextLink> : label}</h3>
      <div className="figure-row">
        <p className="figure-value">{value}</p>
        {spark && new Set(spark.values).size > 1 && <Sparkline {...spark} />}
      </div>
      {trend && <TrendLine {...trend} />}
      {note && <p className="figure-trend">{note}</p>}
      {children}
    </div>
  );
}

function TrendLine({ of: { change, bp }, was, good = "up", counts }: NonNullable<FigureProps["trend"]>) {
  const { locale, format } = useSpeech();
  const size = counts ? format.number(Math.abs(change)) : bp !== null && formatShare(Math.abs(bp), locale);
  const tone = change === 0 ? "" : change > 0 === (good === "up") ? "trend-good" : "trend-bad";
  return (
    <p className="figure-trend">
      {size && (
        <b className={tone}>
          {change > 0 ? "+" : change < 0 ? "−" : "±"}
          {size}
        </b>
      )}
      <span>{was}</span>
    </p>
  );
}
