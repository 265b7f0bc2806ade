import { ticksTo } from "./scale";

export type Series = { name: string; values: number[] };

type BarsProps = {
  /** What the chart shows, in one sentence for those who do not see it; its numbers stand in a table beside it. */
  label: string;
  /** Below the bars, one for each value. */
  categories: string[];
  /** One or two. */
  series: Series[];
  /** A number on the axis. */
  format: (value: number) => string;
};

const fills = ["fill-accent", "fill-info"];
const marks = ["bg-accent", "bg-info"];
const WIDTH = 20;
const HEIGHT = 100;

/** Bars over time, drawn on the server. Words stand outside the drawing, so that they keep their size on a phone. */
export function Bars({ label, categories, series, format }: BarsProps) {
  const ticks = ticksTo(Math.max(0, ...series.flatMap(({ values }) => values)));
  const top = ticks.at(-1) ?? 1;
  return (
    <figure className="@container space-y-1 text-ink-muted text-xs">
      {series.length > 1 && <Legend series={series} />}
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 pt-2">
        <div aria-hidden="true" className="flex flex-col-reverse justify-between tabular-nums">
          {ticks.map((tick) => (
            <span key={tick} className="-my-2 text-right">
              {format(tick)}
            </span>
          ))}
        </div>
        <Drawing label={label} categories={categories} series={series} ticks={ticks} top={top} />
        <div aria-hidden="true" className="col-start-2 flex pt-1">
          {categories.map((category) => (
            <span key={category} className="w-0 flex-1 text-center @max-sm:odd:invisible">
              <span className="-mx-4 block whitespace-nowrap">{category}</span>
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

type DrawingProps = Omit<BarsProps, "format"> & { ticks: number[]; top: number };

function Drawing({ label, categories, series, ticks, top }: DrawingProps) {
  const bar = (WIDTH * 0.7) / series.length;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${categories.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-40 w-full"
    >
      {ticks.map((tick) => (
        <line
          key={tick}
          x1={0}
          x2={categories.length * WIDTH}
          y1={HEIGHT - (tick / top) * HEIGHT}
          y2={HEIGHT - (tick / top) * HEIGHT}
          className={tick === 0 ? "stroke-line-strong" : "stroke-line"}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {series.flatMap(({ name, values }, at) =>
        values.map((value, month) => (
          <rect
            key={`${name} ${categories[month]}`}
            x={month * WIDTH + WIDTH * 0.15 + at * bar}
            y={HEIGHT - (value / top) * HEIGHT}
            width={bar}
            height={(value / top) * HEIGHT}
            className={fills[at]}
          />
        )),
      )}
    </svg>
  );
}

function Legend({ series }: { series: Series[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {series.map(({ name }, at) => (
        <li key={name} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`inline-block size-2.5 ${marks[at]}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
