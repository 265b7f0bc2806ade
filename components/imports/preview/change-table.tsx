import { CsvLinks } from "@/components/files/csv-links";
import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { struck } from "@/components/ui/data-table/replaced";
import { moneyPiece } from "@/components/ui/data-table/written";
import { Section } from "@/components/ui/section";
import { TO_ORDER } from "@/lib/catalogue/listed/rules";
import type { ItemKind, ItemState } from "@/lib/catalogue/rules";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { ChangedItem, Difference } from "@/lib/imports/preview/rules";
import type { Shown } from "./category-names";
import { FieldSummary } from "./field-summary";

type ChangeTableProps = Shown & { catalogue: string; here: string };

/** What the import would replace in items that are there already: the first of them old and new, and all as a file. */
export function ChangeTable({ here, ...shared }: ChangeTableProps) {
  const speech = useSpeech();
  const t = speech.words("imports");
  const { preview, record } = shared;
  if (!preview?.changes.length) return null;
  const shown = preview.changes.length;
  const all = record.changedCount;
  return (
    <Section
      title={t("changesTitle")}
      description={
        shown < all
          ? t("changesCut", { shown: speech.format.number(shown), all: speech.format.number(all) })
          : t("changesAll", { count: all })
      }
      actions={<CsvLinks href={`${here}/changes`}>{t("changesDownload")}</CsvLinks>}
    >
      <FieldSummary preview={preview} />
      <DataTable {...changeTable(preview.changes, shared, speech)} />
    </Section>
  );
}

type Given = Pick<ChangeTableProps, "catalogue" | "currency" | "categoryName">;
type ChangeRow = Omit<ChangedItem, "differences"> & Difference;

/** A row for each field that changes. */
export function changeTable(changes: ChangedItem[], { catalogue, ...given }: Given, speech: Speech) {
  const t = speech.words("imports");
  return tableOf<ChangeRow>({
    label: t("changesTitle"),
    rows: changes.flatMap(({ differences, ...item }) => differences.map((each) => ({ ...item, ...each }))),
    rowOf: ({ id, field }) => ({ id: id + field, href: `${catalogue}/${id}` }),
    columns: [
      { key: "item", head: t("item"), cell: ({ name, sku }) => [name, { note: sku }] },
      { key: "field", head: t("field"), phone: "top", cell: ({ field }) => t(`changeField.${field}`) },
      {
        key: "before",
        head: t("before"),
        phone: "whole",
        cell: ({ field, before }) => struck(valuePiece(field, before, given, speech)),
      },
      {
        key: "after",
        head: t("after"),
        phone: "whole",
        cell: (row) => {
          const value = valuePiece(row.field, row.after, given, speech);
          const share = shareOf(row, speech);
          return share && typeof value === "object" && "money" in value ? { ...value, after: share } : value;
        },
      },
    ],
  });
}

type Value = Difference["before"];

function valuePiece(
  field: Difference["field"],
  value: Value,
  { currency, categoryName }: Omit<Given, "catalogue">,
  speech: Speech,
): Piece {
  if (value === null) return speech.words("imports")("noValue");
  if (field === "price" || field === "cost") return moneyPiece(Number(value), currency, speech);
  if (field === "categoryId") return categoryName(String(value));
  if (field === "leadTime") return leadTimeText(String(value), speech);
  if (field === "kind") return speech.words("terms.kind")(value as ItemKind);
  return field === "state" ? speech.words("states.item")(value as ItemState) : String(value);
}

const leadTimeText = (value: string, speech: Speech) =>
  value === TO_ORDER
    ? speech.words("catalogue")("leadTimeToOrder")
    : speech.words("imports")("days", { count: Number(value) });

/** By how much an amount goes up or down. */
function shareOf({ before, after }: Difference, { format }: Speech): string | undefined {
  if (typeof before !== "number" || typeof after !== "number" || before === 0) return;
  return format.number((after - before) / before, {
    style: "percent",
    signDisplay: "exceptZero",
    maximumFractionDigits: 1,
  });
}
