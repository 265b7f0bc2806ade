import type { ReactNode } from "react";
import { CsvLinks } from "@/components/files/csv-links";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { ItemKind, ItemState } from "@/lib/catalogue/rules";
import { getFormatter, getTranslations, useFormatter, useTranslations } from "@/lib/i18n/words";
import type { ChangedItem, Difference } from "@/lib/imports/preview/rules";
import type { Shown } from "./category-names";
import { FieldSummary } from "./field-summary";

type ChangeTableProps = Shown & { catalogue: string; here: string };

/** What the import would replace in items that are there already: the first of them old and new, and all as a file. */
export async function ChangeTable({ preview, record, catalogue, here, ...shared }: ChangeTableProps) {
  const [t, format] = await Promise.all([getTranslations("imports"), getFormatter()]);
  if (!preview?.changes.length) return null;
  const shown = preview.changes.length;
  const all = record.changedCount;
  return (
    <Section
      title={t("changesTitle")}
      description={
        shown < all
          ? t("changesCut", { shown: format.number(shown), all: format.number(all) })
          : t("changesAll", { count: all })
      }
      actions={<CsvLinks href={`${here}/changes`}>{t("changesDownload")}</CsvLinks>}
    >
      <FieldSummary preview={preview} />
      <Table label={t("changesTitle")}>
        <THead>
          <Th>{t("item")}</Th>
          <Th>{t("field")}</Th>
          <Th>{t("before")}</Th>
          <Th>{t("after")}</Th>
        </THead>
        <TBody>
          {preview.changes.flatMap((item) =>
            item.differences.map((each) => (
              <ChangeRow
                key={item.id + each.field}
                item={item}
                each={each}
                href={`${catalogue}/${item.id}`}
                value={(value) => <Value {...shared} value={value} field={each.field} />}
              />
            )),
          )}
        </TBody>
      </Table>
    </Section>
  );
}

type ChangeRowProps = {
  item: ChangedItem;
  each: Difference;
  href: string;
  value: (value: Difference["before"]) => ReactNode;
};

function ChangeRow({ item, each, href, value }: ChangeRowProps) {
  const t = useTranslations("imports");
  return (
    <Tr>
      <RowHeader href={href}>
        {item.name}
        <span className="block font-normal text-ink-muted text-xs">{item.sku}</span>
      </RowHeader>
      <Td label={t("field")}>{t(`changeField.${each.field}`)}</Td>
      <Td label={t("before")}>
        <del className="text-ink-muted">{value(each.before)}</del>
      </Td>
      <Td label={t("after")}>
        <ins className="no-underline">{value(each.after)}</ins>
        <Share {...each} />
      </Td>
    </Tr>
  );
}

type ValueProps = Pick<Difference, "field"> &
  Pick<Shown, "currency" | "categoryName"> & { value: Difference["before"] };

function Value({ field, value, currency, categoryName }: ValueProps) {
  const [t, kinds, states] = [
    useTranslations("imports"),
    useTranslations("terms.kind"),
    useTranslations("states.item"),
  ];
  if (value === null) return t("noValue");
  if (field === "price" || field === "cost") return <Money minor={Number(value)} currency={currency} />;
  if (field === "categoryId") return categoryName(String(value));
  if (field === "kind") return kinds(value as ItemKind);
  return field === "state" ? states(value as ItemState) : value;
}

/** By how much an amount goes up or down. */
function Share({ field, before, after }: Difference) {
  const format = useFormatter();
  if (field !== "price" && field !== "cost") return null;
  if (typeof before !== "number" || typeof after !== "number" || before === 0) return null;
  const share = format.number((after - before) / before, {
    style: "percent",
    signDisplay: "exceptZero",
    maximumFractionDigits: 1,
  });
  return <span className="text-ink-muted"> {share}</span>;
}
