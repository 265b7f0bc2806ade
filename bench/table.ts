/** Rows of a table in Markdown. */
export const row = (cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;
export const rule = (columns: number): string => row(Array.from({ length: columns }, () => "---"));
export const fixed = (value: number, digits = 1): string =>
  Number.isFinite(value) ? value.toFixed(digits) : "–";
