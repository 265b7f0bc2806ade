import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { getTranslations } from "@/lib/i18n/words";
import type { Preview } from "@/lib/personal/erase";
import { MOST_ROWS } from "@/lib/personal/rules";
import { EffectsTable } from "./effects-table";

type KeptRecordProps = {
  kept: Preview;
  tenant: string;
  /** Where the file is fetched. */
  file: string;
  /** Names in the form whom it is about. */
  hidden: Record<string, string>;
  erase: FormAction;
};

/** What is kept about a person or customer: as a table, as a file, and its erasure. */
export async function KeptRecord({ kept, tenant, file, hidden, erase }: KeptRecordProps) {
  const t = await getTranslations("personal");
  const { effects, label } = kept;
  if (effects.length === 0)
    return <EmptyState title={t("nothing", { label })}>{t("nothingText")}</EmptyState>;
  const rows = effects.reduce((sum, each) => sum + each.rows, 0);
  return (
    <>
      <Section
        title={t("about", { label })}
        description={rows > MOST_ROWS ? t("tooMuch") : t("downloadHelp")}
        actions={
          rows <= MOST_ROWS && (
            <LinkButton href={file} download="">
              {t("download")}
            </LinkButton>
          )
        }
      >
        <EffectsTable label={t("data")} effects={effects} />
      </Section>
      <Section title={t("erase")} description={t("backups")}>
        <EraseForm kept={kept} tenant={tenant} hidden={hidden} erase={erase} />
      </Section>
    </>
  );
}

async function EraseForm({ kept, tenant, hidden, erase }: Omit<KeptRecordProps, "file">) {
  const [t, errors] = await Promise.all([getTranslations("personal"), getTranslations("errors")]);
  const { of, label, people, elsewhere, obstacle } = kept;
  if (obstacle)
    return (
      <Alert tone="warning" title={t("askFirst")}>
        {errors(obstacle.key, { label })}
      </Alert>
    );
  const isPerson = of === "person";
  return (
    <Confirm
      action={erase}
      tenant={tenant}
      hidden={hidden}
      trigger={t("erase")}
      title={t("eraseTitle", { label })}
      impact={
        <>
          <p>{t(isPerson ? "erasePersonImpact" : "eraseCustomerImpact")}</p>
          {people > 0 && <p>{t("people", { count: people })}</p>}
          {elsewhere && <p>{t("elsewhere")}</p>}
        </>
      }
      submit={t("eraseNow")}
      pendingLabel={t("doing")}
    >
      <TextField
        name="confirm"
        label={t(isPerson ? "confirmAddress" : "confirmName", { label })}
        required
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
      />
    </Confirm>
  );
}
