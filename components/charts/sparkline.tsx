import { lineThrough } from "./scale";

const WIDTH = 96;
const HEIGHT = 24;

/** How a figure went, without an axis; its numbers are said in words by `label`. */
export function Sparkline({ values, label }: { values: number[]; label: string }) {
  const points = lineThrough(values, WIDTH, HEIGHT);
  const last = points.at(-1);
  if (!last) return null;
  const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
  return (
    <svg role="img" aria-label={label} viewBox={`-3 -3 ${WIDTH + 6} ${HEIGHT + 6}`} className="sparkline">
      <polyline points={line} fill="none" />
      <circle cx={last.x} cy={last.y} r="2.5" />
    </svg>
  );
}
