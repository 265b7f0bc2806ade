import { amountCell, csvResponse } from "@/lib/csv/csv";
import type { CsvFormat } from "@/lib/csv/format";
import { type Scope, withPermission } from "@/lib/door/scope";
import type { ChangeKind, ChangeRow } from "@/lib/portfolios/comparison/queries";
import type { Reassignment } from "@/lib/resellers/schema";
import { getChangeSource, nextChanges } from "./queries";

const prices = ["transferOneTime", "transferRecurring", "suggestedOneTime", "suggestedRecurring"] as const;
const capital = <T extends string>(text: T) => (text[0]?.toUpperCase() + text.slice(1)) as Capitalize<T>;
const columns = [
  "change",
  "sku",
  "name",
  "kind",
  "period",
  "currency",
  ...prices.map((price) => `old${capital(price)}` as const),
  ...prices.map((price) => `new${capital(price)}` as const),
] as const;

type Words = {
  name: string;
  format: CsvFormat;
  column: (key: (typeof columns)[number]) => string;
  change: (kind: ChangeKind) => string;
};

/** Every offer that another portfolio would add, remove or change for a reseller, as CSV; throws NOT_FOUND. */
export async function changesFile(scope: Scope, wanted: Reassignment, words: Words): Promise<Response> {
  const { reseller, versions, currencies } = await getChangeSource(scope, wanted);
  const { actor } = scope;
  const cells = (row: ChangeRow) => [
    words.change(row.change),
    row.sku,
    row.sortName,
    row.kind,
    row.period ?? "",
    row.change === "removed" ? currencies.before : currencies.after,
    ...prices.map((price) => amountCell(row.before?.[price], currencies.before)),
    ...prices.map((price) => amountCell(row.after?.[price], currencies.after)),
  ];
  // The file outlives the transaction of the request, so that each batch opens its own.
  async function* batches() {
    for (let last: ChangeRow | undefined; ; ) {
      const rows: ChangeRow[] = await withPermission(
        actor,
        "reseller:edit",
        (batch) => nextChanges(batch, versions, last),
        "read only",
      );
      if (!rows.length) return;
      yield rows.map(cells);
      last = rows.at(-1);
    }
  }
  return csvResponse(`${words.name}-${reseller.slug}`, columns.map(words.column), batches(), words.format);
}
