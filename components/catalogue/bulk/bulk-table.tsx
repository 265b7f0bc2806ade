import { ItemState } from "@/components/catalogue/item-state";
import { Amounts } from "@/components/portfolios/amounts";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { BulkPreview, Planned } from "@/lib/catalogue/bulk/queries";
import { moves, nameIn } from "@/lib/catalogue/rules";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";

type BulkTableProps = { data: BulkPreview; actor: Actor };

/** The first items a change would alter, as they are and as they would be. */
export async function BulkTable({ data: { change, planned, categories }, actor }: BulkTableProps) {
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  if (!planned || !change) return null;
  const categoryName = (id: string | null) => {
    const found = categories.find((each) => each.id === id);
    return found ? nameIn(found.names, found.slug, locale, actor.tenantLocale) : t("noCategory");
  };
  const cells = (item: Planned) => {
    if (change.what === "state")
      return [
        <ItemState key="before" state={item.state} />,
        <ItemState key="after" state={moves[change.move].to} />,
      ];
    if (change.what === "category") return [categoryName(item.categoryId), categoryName(change.to)];
    return [
      <Prices key="before" item={item} when="before" />,
      <Prices key="after" item={item} when="after" />,
    ];
  };
  return (
    <>
      {planned.count > planned.rows.length && (
        <p className="text-ink-muted text-sm">{t("bulkFirst", { count: planned.rows.length })}</p>
      )}
      <Table label={t("bulkWould", { count: planned.count })}>
        <THead>
          <Th>{t("item")}</Th>
          <Th>{t("bulkBefore")}</Th>
          <Th>{t("bulkAfter")}</Th>
        </THead>
        <TBody>
          {planned.rows.map((item) => {
            const [before, after] = cells(item);
            return (
              <Tr key={item.id}>
                <RowHeader>
                  {item.name}
                  <span className="block font-normal text-ink-muted text-sm">{item.sku}</span>
                </RowHeader>
                <Td label={t("bulkBefore")}>{before}</Td>
                <Td label={t("bulkAfter")}>{after}</Td>
              </Tr>
            );
          })}
        </TBody>
      </Table>
    </>
  );
}

function Prices({ item, when }: { item: Planned; when: "before" | "after" }) {
  return item.prices.map((price) => (
    <span key={price.offerId} className="block">
      <Amounts {...price[when]} period={price.period} currency={price.currency} />
    </span>
  ));
}
