import { Section } from "@/components/ui/section";
import { StateMark, type Tone } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { ItemRecord } from "@/lib/catalogue/records";
import { getTranslations } from "@/lib/i18n/words";

const MOST_SHOWN = 20;
const tones = {
  draft: "neutral",
  scheduled: "info",
  live: "success",
  superseded: "neutral",
} as const satisfies Record<string, Tone>;

type ItemPortfoliosProps = { portfolios: NonNullable<ItemRecord["portfolios"]>; tenant: string };

/** Which portfolios hold the item, in which version. */
export async function ItemPortfolios({ portfolios, tenant }: ItemPortfoliosProps) {
  const [t, states] = await Promise.all([getTranslations("catalogue"), getTranslations("states.version")]);
  if (!portfolios.length) {
    return (
      <Section title={t("portfolios")}>
        <p className="text-ink-muted">{t("noPortfolio")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("portfolios")}>
      <Table label={t("portfolios")}>
        <THead>
          <Th>{t("portfolio")}</Th>
          <Th numeric>{t("version")}</Th>
          <Th numeric>{t("offers")}</Th>
          <Th>{t("state")}</Th>
        </THead>
        <TBody>
          {portfolios.slice(0, MOST_SHOWN).map(({ id, name, number, state, offers }) => (
            <Tr key={`${id} ${number}`}>
              <RowHeader href={`/${tenant}/provider/portfolios/${id}`}>{name}</RowHeader>
              <Td label={t("version")} numeric>
                {number}
              </Td>
              <Td label={t("offers")} numeric>
                {offers}
              </Td>
              <Td label={t("state")}>
                <StateMark tone={tones[state]}>{states(state)}</StateMark>
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      {portfolios.length > MOST_SHOWN && <p className="text-ink-muted text-sm">{t("morePortfolios")}</p>}
    </Section>
  );
}
