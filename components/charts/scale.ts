/** The steps of an axis from 0 to at least `most`, at round numbers (1, 2 or 5 times a power of ten), three to six of them. */
export function ticksTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

export type Point = { x: number; y: number };

/** Where the values of a line lie in a drawing of this size, the greatest at its top, the least at its bottom; one that never changes lies in the middle. */
export function lineThrough(values: number[], width: number, height: number): Point[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.map((value, at) => ({
    x: round(at * step),
    y: round(most === least ? height / 2 : height - ((value - least) / (most - least)) * height),
  }));
}

const round = (value: number) => Math.round(value * 10) / 10;
