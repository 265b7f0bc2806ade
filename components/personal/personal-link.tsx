import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";

/** The way from a record to what is kept about it. */
export async function PersonalLink({ href }: { href: string }) {
  const t = await getTranslations("personal");
  return (
    <Section title={t("title")}>
      <p>
        <LinkButton href={href} variant="secondary">
          {t("show")}
        </LinkButton>
      </p>
    </Section>
  );
}
