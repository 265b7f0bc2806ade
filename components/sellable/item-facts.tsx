import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { SellableItem } from "@/lib/sellable/item/queries";

/** What kind of thing an item is. */
export async function ItemFacts({ item }: { item: SellableItem }) {
  const [t, kinds] = await Promise.all([getTranslations("sellable"), getTranslations("terms.kind")]);
  return (
    <Section title={t("facts")}>
      <Facts>
        <Fact label={t("sku")}>{item.sku}</Fact>
        {item.manufacturer && <Fact label={t("manufacturer")}>{item.manufacturer}</Fact>}
        <Fact label={t("kind")}>{kinds(item.kind)}</Fact>
        {item.path.length > 0 && (
          <Fact label={t("category")}>{item.path.map(({ name }) => name).join(" › ")}</Fact>
        )}
      </Facts>
    </Section>
  );
}
