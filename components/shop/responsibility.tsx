import { getTranslations } from "next-intl/server";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { Shop } from "@/lib/shop/queries";

/** Who sells, delivers and supports what stands on the page, and how the seller is reached (domain.md §6). */
export async function Responsibility({ shop }: { shop: Shop }) {
  const t = await getTranslations("shop");
  const seller = shop.reseller ?? shop.provider;
  return (
    <Section title={t("responsible")}>
      <Facts>
        <Fact label={t("soldBy")}>{seller.name}</Fact>
        <Fact label={t("deliveredBy")}>{shop.provider.name}</Fact>
        <Fact label={t("supportedBy")}>{shop.provider.name}</Fact>
        {seller.phone && (
          <Fact label={t("phone")}>
            <a href={`tel:${seller.phone.replace(/[^+\d]/g, "")}`} className="link">
              {seller.phone}
            </a>
          </Fact>
        )}
        {seller.email && (
          <Fact label={t("email")}>
            <a href={`mailto:${seller.email}`} className="link break-all">
              {seller.email}
            </a>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
