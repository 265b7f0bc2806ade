import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { Shop } from "@/lib/shop/queries";

/** Who sells, delivers and supports what stands on the page, and how the seller is reached (domain.md §6). */
export async function Responsibility({ shop }: { shop: Shop }) {
  const t = await getTranslations("shop");
  const locale = shop.place.tenantLocale;
  const seller = shop.reseller ?? shop.provider;
  return (
    <Section title={t("responsible")}>
      <Facts>
        <Fact label={t("soldBy")}>{seller.name}</Fact>
        <Fact label={t("deliveredBy")}>{shop.provider.name}</Fact>
        <Fact label={t("supportedBy")}>{shop.provider.name}</Fact>
        {seller.phone && (
          <Fact label={t("phone")}>
            <PhoneLink phone={seller.phone} />
          </Fact>
        )}
        {seller.email && (
          <Fact label={t("email")}>
            <EmailLink email={seller.email} />
          </Fact>
        )}
        {seller.hours && (
          <Fact label={t("hours")}>
            <span lang={locale}>{seller.hours}</span>
          </Fact>
        )}
        {shop.reseller && shop.provider.hours && (
          <Fact label={t("supportHours")}>
            <span lang={locale}>{shop.provider.hours}</span>
          </Fact>
        )}
        {shop.provider.escalation && (
          <Fact label={t("escalation")}>
            <span lang={locale}>{shop.provider.escalation}</span>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
