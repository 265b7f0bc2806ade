import { AuditTimeline } from "@/components/audit/timeline";
import { BoundedCount } from "@/components/ui/bounded-count";
import { LinkButton, TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Fact, Facts } from "@/components/ui/facts";
import { Columns, Section } from "@/components/ui/section";
import { StateMark, type Tone } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { getTranslations } from "@/lib/i18n/words";
import { MOST_COUNTED, type PortfolioRecord } from "@/lib/portfolios/queries";

type PortfolioRecordProps = { record: PortfolioRecord; area: string; mayEdit: boolean };

const tones: Record<string, Tone> = {
  draft: "info",
  scheduled: "info",
  live: "success",
  superseded: "neutral",
};

export async function PortfolioRecordView({ record, area, mayEdit }: PortfolioRecordProps) {
  const [t, rules] = [await getTranslations("portfolios"), await getTranslations("terms.renewalPrices")];
  const { portfolio, versions, resellers, timeline } = record;
  return (
    <Columns
      aside={
        <Section title={t("history")}>
          <AuditTimeline entries={timeline} label={t("history")} />
        </Section>
      }
    >
      {portfolio.description && <p className="max-w-prose whitespace-pre-line">{portfolio.description}</p>}
      <Facts>
        <Fact label={t("renewalPrices")}>{rules(portfolio.renewalPrices)}</Fact>
      </Facts>
      <Section title={t("versions")}>
        {versions.length === 0 ? (
          <EmptyState
            title={t("emptyTitle")}
            action={
              mayEdit && (
                <LinkButton href={`${area}/portfolios/${portfolio.id}/add`}>{t("addOffers")}</LinkButton>
              )
            }
          >
            {t("emptyText")}
          </EmptyState>
        ) : (
          <VersionTable versions={versions} path={`${area}/portfolios/${portfolio.id}/entries`} />
        )}
      </Section>
      {resellers && (
        <Section title={t("holders")} description={t("holdersHelp")}>
          {resellers.length === 0 ? (
            <p className="text-ink-muted">{t("noHolders")}</p>
          ) : (
            <HolderTable resellers={resellers} area={area} portfolio={portfolio.id} />
          )}
        </Section>
      )}
    </Columns>
  );
}

async function VersionTable({ versions, path }: { versions: PortfolioRecord["versions"]; path: string }) {
  const [t, states] = await Promise.all([getTranslations("portfolios"), getTranslations("states.version")]);
  const shown = (state: string) => state === "draft" || state === "live";
  return (
    <Table label={t("versions")}>
      <THead>
        <Th>{t("version")}</Th>
        <Th>{t("state")}</Th>
        <Th>{t("published")}</Th>
        <Th numeric>{t("tab.entries")}</Th>
      </THead>
      <TBody>
        {versions.map((version) => (
          <Tr key={version.id}>
            <RowHeader href={shown(version.state) ? `${path}?of=${version.state}` : undefined}>
              {t("versionNumber", { number: version.number })}
            </RowHeader>
            <Td label={t("state")}>
              <StateMark tone={tones[version.state] ?? "neutral"}>{states(version.state)}</StateMark>
            </Td>
            <Td label={t("published")}>{version.publishedAt ? <Time at={version.publishedAt} /> : "–"}</Td>
            <Td label={t("tab.entries")} numeric>
              <BoundedCount count={version.entries} bound={MOST_COUNTED} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

type HolderProps = {
  resellers: NonNullable<PortfolioRecord["resellers"]>;
  area: string;
  portfolio: string;
};

async function HolderTable({ resellers, area, portfolio }: HolderProps) {
  const [t, models, states] = await Promise.all([
    getTranslations("portfolios"),
    getTranslations("terms.model"),
    getTranslations("states.reseller"),
  ]);
  return (
    <>
      <Table label={t("holders")}>
        <THead>
          <Th>{t("reseller")}</Th>
          <Th>{t("model")}</Th>
          <Th>{t("state")}</Th>
        </THead>
        <TBody>
          {resellers.map((reseller) => (
            <Tr key={reseller.id}>
              <RowHeader href={`${area}/resellers/${reseller.id}`}>{reseller.name}</RowHeader>
              <Td label={t("model")}>{models(reseller.model)}</Td>
              <Td label={t("state")}>{states(reseller.state)}</Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      <p>
        <TextLink href={`${area}/resellers?portfolio=${portfolio}`}>{t("allHolders")}</TextLink>
      </p>
    </>
  );
}
