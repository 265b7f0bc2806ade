import { Alert } from "@/components/ui/alert";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { getTranslations } from "@/lib/i18n/words";
import type { Erasure } from "@/lib/personal/erase";
import { EffectsTable } from "./effects-table";

/** What an erasure did: what went, what stays and until when; whom it was about is said nowhere. */
export async function ErasedRecord({ erasure }: { erasure: Erasure & { at: Date; by: string } }) {
  const t = await getTranslations("personal");
  const { of, effects, people, elsewhere, at, by } = erasure;
  return (
    <>
      <div role="status">
        <Alert tone="success" title={t(of === "person" ? "erasedPerson" : "erasedCustomer")}>
          <p>{t.rich("erasedAt", { name: by, at: () => <Time at={at} /> })}</p>
          {people > 0 && <p>{t("peopleWent", { count: people })}</p>}
          {elsewhere && <p>{t("elsewhere")}</p>}
        </Alert>
      </div>
      <Section title={t("happened")} description={t("backups")}>
        <EffectsTable label={t("happened")} effects={effects} />
      </Section>
    </>
  );
}
