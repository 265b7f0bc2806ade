import { TextLink } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { getTranslations } from "@/lib/i18n/words";
import type { Reseller } from "@/lib/resellers/queries";

/** What a reseller may do at present, and where it is seen. */
export async function Standing({ reseller, tenant }: { reseller: Reseller; tenant: string }) {
  const t = await getTranslations("resellers");
  const { slug, salesBlocked, signInBlocked, storefrontOpen } = reseller;
  const storefront = `/${tenant}/r/${slug}`;
  const allowed = (free: boolean) => (
    <StateMark tone={free ? "success" : "danger"}>{free ? t("allowed") : t("blocked")}</StateMark>
  );
  return (
    <Section title={t("standing")}>
      <Facts>
        <Fact label={t("sales")}>{allowed(!salesBlocked)}</Fact>
        <Fact label={t("signIn")}>{allowed(!signInBlocked)}</Fact>
        <Fact label={t("storefront")}>
          {storefrontOpen ? (
            <TextLink href={storefront}>{storefront}</TextLink>
          ) : (
            <StateMark tone="neutral">{t("hidden")}</StateMark>
          )}
        </Fact>
      </Facts>
    </Section>
  );
}
