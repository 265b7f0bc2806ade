import { Alert } from "@/components/ui/alert";
import { Fact, Facts } from "@/components/ui/facts";
import type { FormAction } from "@/components/ui/form-body";
import { Columns, Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { EntryRecord } from "@/lib/portfolios/entries/queries";
import { isTransferAboveSuggested } from "@/lib/portfolios/rules";
import { EntryForm } from "./entry-form";
import { PriceLadder } from "./price-ladder";

type EntryRecordProps = { record: EntryRecord; tenant: string; action: FormAction };

export async function EntryRecordView({ record, tenant, action }: EntryRecordProps) {
  const [t, kinds, states, versions] = await Promise.all([
    getTranslations("portfolios"),
    getTranslations("terms.offer"),
    getTranslations("states.item"),
    getTranslations("states.version"),
  ]);
  const { portfolio, entry } = record;
  return (
    <>
      {isTransferAboveSuggested(entry) && (
        <Alert tone="warning" title={t("aboveTitle", { count: 1 })}>
          {t("aboveText")}
        </Alert>
      )}
      <Columns
        aside={
          <>
            <Section title={t("facts")}>
              <Facts>
                <Fact label={t("sku")}>{entry.sku}</Fact>
                <Fact label={t("kind")}>{kinds(entry.kind)}</Fact>
                {entry.termMonths !== null && (
                  <Fact label={t("term")}>{t("months", { count: entry.termMonths })}</Fact>
                )}
                <Fact label={t("item")}>{states(entry.itemState)}</Fact>
                <Fact label={t("version")}>
                  {t("versionNumber", { number: entry.versionNumber })} · {versions(entry.versionState)}
                </Fact>
              </Facts>
            </Section>
            <Section title={t("ladder")}>
              <PriceLadder record={record} />
            </Section>
          </>
        }
      >
        <EntryForm
          record={record}
          action={action}
          tenant={tenant}
          cancel={`/${tenant}/provider/portfolios/${portfolio.id}/entries`}
        />
      </Columns>
    </>
  );
}
