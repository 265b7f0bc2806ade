/** How a file is written: what separates its cells, and which mark its decimals have. */
export const csvFormats = ["semicolon", "comma", "semicolon-point"] as const;
export type CsvFormat = (typeof csvFormats)[number];

export const marksOf: Record<CsvFormat, { delimiter: "," | ";"; decimal: "," | "." }> = {
  semicolon: { delimiter: ";", decimal: "," },
  comma: { delimiter: ",", decimal: "." },
  "semicolon-point": { delimiter: ";", decimal: "." },
};

/** The cookie that remembers a format chosen in this browser. */
export const CSV_COOKIE = "kontor-csv";

export const isCsvFormat = (value: unknown): value is CsvFormat => csvFormats.includes(value as CsvFormat);

/** The format of a file: the one asked for, then the one chosen before, then what spreadsheets of the tenant's language read. */
export const chooseCsvFormat = (asked: unknown, chosen: unknown, tenantLocale: string): CsvFormat =>
  [asked, chosen].find(isCsvFormat) ?? (tenantLocale === "en" ? "comma" : "semicolon");
