import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { ItemState } from "@/lib/catalogue/rules";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { Shown } from "./category-names";

const MOST_NAMED = 12;

/** What the import would create: the first items, and the categories that do not exist yet. */
export async function NewItems({ preview, record, currency, categoryName }: Shown) {
  const [t, states, format] = await Promise.all([
    getTranslations("imports"),
    getTranslations("states.item"),
    getFormatter(),
  ]);
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
      <Table label={t("newItemsTitle")}>
        <THead>
          <Th>{t("target.name")}</Th>
          <Th>{t("target.sku")}</Th>
          <Th>{t("target.category")}</Th>
          <Th numeric>{t("target.price")}</Th>
          <Th>{t("stateLabel")}</Th>
        </THead>
        <TBody>
          {creates.map((item) => (
            <Tr key={item.sku}>
              <RowHeader>{item.name}</RowHeader>
              <Td label={t("target.sku")}>{item.sku}</Td>
              <Td label={t("target.category")}>
                {item.categoryId ? categoryName(item.categoryId) : t("noCategory")}
              </Td>
              <Td label={t("target.price")} numeric>
                {item.price === null ? t("noValue") : <Money minor={item.price} currency={currency} />}
              </Td>
              <Td label={t("stateLabel")}>{states(item.state as ItemState)}</Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}
