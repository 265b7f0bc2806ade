import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";

const kinds = ["orders", "audit", "enquiries", "mails", "sessions", "accesses"] as const;

/** How long what is kept (docs/personal-data.md). */
export async function Periods({ auditDays }: { auditDays: number }) {
  const t = await getTranslations("personal");
  return (
    <Section title={t("periods")}>
      <Facts>
        {kinds.map((kind) => (
          <Fact key={kind} label={t(`periodOf.${kind}`)}>
            {t(`periodText.${kind}`, { days: auditDays })}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
