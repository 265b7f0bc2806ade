import { Link } from "@/components/ui/link";
import { ticksTo } from "./scale";

/** One column: its name below, its name in full, its value as a number and in words, and where a click leads. */
export type ChartColumn = { name: string; title: string; value: number; written: string; href?: string };

type ColumnsProps = {
  /** What the chart shows, for those who do not see it. */
  label: string;
  columns: ChartColumn[];
  /** A number on the axis. */
  format: (value: number) => string;
};

/** Columns over time, drawn on the server; each tells its value to whoever points at it, comes to it by keyboard or hears it. */
export function ChartColumns({ label, columns, format }: ColumnsProps) {
  const ticks = ticksTo(Math.max(0, ...columns.map(({ value }) => value)));
  const top = ticks.at(-1) ?? 1;
  const share = (value: number) => `${(Math.max(0, value) / top) * 100}%`;
  return (
    <div className="chart">
      <ol className="chart-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <li key={tick} style={{ bottom: share(tick) }}>
            <span>{format(tick)}</span>
          </li>
        ))}
      </ol>
      <ol className="chart-columns" aria-label={label}>
        {columns.map((column) => (
          <li key={column.title}>
            <Spot {...column} height={share(column.value)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Spot({ name, title, written, href, height }: ChartColumn & { height: string }) {
  const inside = (
    <>
      <span className="chart-bar" style={{ height }} />
      <span className="chart-name" aria-hidden="true">
        {name}
      </span>
      <span className="chart-value">
        {title}: <b>{written}</b>
      </span>
    </>
  );
  if (href)
    return (
      <Link href={href} className="chart-spot">
        {inside}
      </Link>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: its value is shown to whoever comes to it by keyboard
    <span className="chart-spot" tabIndex={0}>
      {inside}
    </span>
  );
}
