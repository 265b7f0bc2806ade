import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { ItemRecord } from "@/lib/catalogue/records";
import { nameIn } from "@/lib/catalogue/rules";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";

export async function ItemFacts({ record: { item, path }, actor }: { record: ItemRecord; actor: Actor }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
  const way = path.map(({ names, slug }) => nameIn(names, slug, locale, actor.tenantLocale));
  return (
    <Section title={t("facts")}>
      <Facts>
        <Fact label={t("sku")}>{item.sku}</Fact>
        <Fact label={t("manufacturer")}>{item.manufacturer ?? "–"}</Fact>
        <Fact label={t("category")}>{way.join(" › ") || "–"}</Fact>
        <Fact label={t("kind")}>{kinds(item.kind)}</Fact>
        <Fact label={t("stockKept")}>{item.stockKept ? t("yes") : t("no")}</Fact>
        <Fact label={t("updated")}>
          <Time at={item.updatedAt} />
        </Fact>
      </Facts>
    </Section>
  );
}
