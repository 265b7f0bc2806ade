import { MarginLines } from "@/components/sellable/margin-lines";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { StateMark, type Tone } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { type ItemEntry, type ItemRecord, MOST_ENTRIES } from "@/lib/catalogue/records";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { marginsOf } from "@/lib/pricing/rules";

const tones = {
  draft: "neutral",
  scheduled: "info",
  live: "success",
  superseded: "neutral",
} as const satisfies Record<string, Tone>;

type ItemPortfoliosProps = { entries: ItemEntry[]; offers: ItemRecord["offers"]; actor: Actor };

/** What each portfolio that holds the item asks for its offers, and for those who may read costs what stays of it. */
export async function ItemPortfolios({ entries, offers, actor }: ItemPortfoliosProps) {
  const [t, states] = await Promise.all([getTranslations("catalogue"), getTranslations("states.version")]);
  const versions = versionsOf(entries.slice(0, MOST_ENTRIES));
  const withCost = can(actor, "cost:read");
  if (!versions.length)
    return (
      <Section title={t("portfolios")}>
        <p className="text-ink-muted">{t("noPortfolio")}</p>
      </Section>
    );
  const named = new Map(offers.map((offer) => [offer.id, offer]));
  return (
    <Section title={t("portfolios")} count={new Set(entries.map(({ portfolioId }) => portfolioId)).size}>
      <Table label={t("portfolios")}>
        <THead>
          <Th>{t("offer")}</Th>
          <Th numeric>{t("transfer")}</Th>
          <Th numeric>{t("suggested")}</Th>
          {withCost && <Th numeric>{t("margin")}</Th>}
        </THead>
        {versions.map(({ first, all }) => (
          <TBody key={first.id}>
            <Tr>
              <th scope="rowgroup" colSpan={withCost ? 4 : 3} className="table-group">
                <span className="flex flex-wrap items-baseline gap-x-3">
                  <TextLink href={`/${actor.tenantSlug}/provider/portfolios/${first.portfolioId}`}>
                    {first.name}
                  </TextLink>
                  <span className="text-ink-muted">{t("versionNumber", { number: first.number })}</span>
                  <StateMark tone={tones[first.state]}>{states(first.state)}</StateMark>
                </span>
              </th>
            </Tr>
            {all.map((entry) => {
              const offer = named.get(entry.offerId);
              if (!offer) return null;
              const of = { ...offer, currency: entry.currency };
              return (
                <Tr key={entry.id}>
                  <RowHeader>
                    <OfferWords offer={offer} length="short" />
                  </RowHeader>
                  <Td label={t("transfer")} numeric>
                    <PriceLines price={entry.transfer} of={of} />
                  </Td>
                  <Td label={t("suggested")} numeric>
                    <PriceLines price={entry.suggested} of={of} />
                  </Td>
                  {withCost && (
                    <Td label={t("margin")} numeric>
                      {offer.currency === entry.currency && (
                        <MarginLines
                          margin={marginsOf(entry.transfer, offer.cost)}
                          currency={entry.currency}
                        />
                      )}
                    </Td>
                  )}
                </Tr>
              );
            })}
          </TBody>
        ))}
      </Table>
      {entries.length > MOST_ENTRIES && <p className="text-ink-muted text-sm">{t("morePortfolios")}</p>}
    </Section>
  );
}

/** The entries of each version, in the order in which they came. */
function versionsOf(entries: ItemEntry[]) {
  const versions = new Map<string, { first: ItemEntry; all: ItemEntry[] }>();
  for (const entry of entries) {
    const key = `${entry.portfolioId} ${entry.number}`;
    const known = versions.get(key);
    if (known) known.all.push(entry);
    else versions.set(key, { first: entry, all: [entry] });
  }
  return [...versions.values()];
}
