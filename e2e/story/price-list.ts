import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

const real = join(import.meta.dirname, "../../../shared/data/hardware/monitor.csv");

type Row = Record<string, string>;

/** The price list to import, and how many of its rows have a price. `dearer` adds so many cents to each, as next month's list would. */
export function priceList(dearer: number) {
  const rows: Row[] = existsSync(real) ? parse(readFileSync(real, "utf8"), { columns: true }) : generated();
  const priced = rows.filter(({ price }) => price);
  for (const row of priced) row.price = (Number(row.price) + dearer / 100).toFixed(2);
  return {
    file: {
      name: "monitor.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(stringify(rows, { header: true })),
    },
    rows: rows.length,
    priced: priced.length,
  };
}

/** 5,000 rows of the same shape: some brands, an eighth with a price, no SKU, lines that differ in a detail only. */
function generated(): Row[] {
  const brands = ["LG", "Aurora", "Brennicke", "Corvent", "Delmar", "Estrel"];
  return Array.from({ length: 5000 }, (_, at) => ({
    name: `${brands[at % brands.length]} ${22 + (at % 13)}Q${String(at - (at % 3)).padStart(4, "0")}`,
    price: at % 8 === 0 ? String(90 + (at % 700)) : "",
    screen_size: String(22 + (at % 13)),
    resolution: at % 2 ? "2560,1440" : "1920,1080",
    refresh_rate: String(60 + 15 * (at % 8)),
    response_time: String(1 + (at % 5)),
    panel_type: at % 3 ? "IPS" : "VA",
    aspect_ratio: "16:9",
  }));
}
