import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { codePiece, moneyPiece } from "@/components/ui/data-table/written";
import { Section } from "@/components/ui/section";
import type { ItemState } from "@/lib/catalogue/rules";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";
import type { ImportPreview } from "@/lib/imports/preview/rules";
import type { Shown } from "./category-names";

const MOST_NAMED = 12;

/** What the import would create: the first items, and the categories that do not exist yet. */
export async function NewItems({ preview, record, currency, categoryName }: Shown) {
  const speech = await getSpeech();
  const { format } = speech;
  const t = speech.words("imports");
  if (!preview?.creates.length) return null;
  const { creates, newCategories } = preview;
  const named = newCategories.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = newCategories.length - named.length;
  return (
    <Section
      title={t("newItemsTitle")}
      description={t("newItemsText", {
        shown: format.number(creates.length),
        all: format.number(record.createdCount),
      })}
    >
      {named.length > 0 && (
        <p>
          {t("newCategories", { count: newCategories.length, names: format.list(named, { type: "unit" }) })}
          {more > 0 && <> {t("andMore", { count: more })}</>}
        </p>
      )}
      <DataTable {...newItemsTable(creates, { currency, categoryName }, speech)} />
    </Section>
  );
}

type NewItem = ImportPreview["creates"][number];

export function newItemsTable(
  rows: NewItem[],
  { currency, categoryName }: Pick<Shown, "currency" | "categoryName">,
  speech: Speech,
) {
  const [t, states] = [speech.words("imports"), speech.words("states.item")];
  return tableOf<NewItem>({
    label: t("newItemsTitle"),
    rows,
    rowOf: ({ sku }) => ({ id: sku }),
    columns: [
      { key: "name", head: t("target.name"), cell: ({ name }) => name },
      { key: "sku", head: t("target.sku"), cell: ({ sku }) => codePiece(sku) },
      {
        key: "category",
        head: t("target.category"),
        cell: ({ categoryId }) => (categoryId ? categoryName(categoryId) : t("noCategory")),
      },
      {
        key: "price",
        head: t("target.price"),
        numeric: true,
        phone: "top",
        cell: ({ price }) => (price === null ? t("noValue") : moneyPiece(price, currency, speech)),
      },
      { key: "state", head: t("stateLabel"), cell: ({ state }) => states(state as ItemState) },
    ],
  });
}
