import { MarginLines } from "@/components/sellable/margin-lines";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { StateMark } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";
import { priceParts } from "@/lib/pricing/rules";
import type { Planned } from "@/lib/sellable/pricing/queries";

/** What a rule makes of each offer: its price now and then, the margin then, and why it is not what was asked for. */
export async function PlanTable({ rows, agency }: { rows: Planned[]; agency: boolean }) {
  const t = await getTranslations("sellable");
  return (
    <Table label={t("planned")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th numeric>{t("priceNow")}</Th>
        <Th numeric>{t("priceThen")}</Th>
        {!agency && <Th numeric>{t("marginThen")}</Th>}
        <Th>{t("planNote")}</Th>
      </THead>
      <TBody>
        {rows.map(({ offer, retail, margin, notes, loss, changes }) => (
          <Tr key={offer.entryId}>
            <RowHeader>
              {offer.name}
              <span className="block font-normal text-ink-muted text-xs">
                {offer.sku} · <OfferWords offer={offer} length="short" />
              </span>
            </RowHeader>
            <Td label={t("priceNow")} numeric>
              <PriceLines price={offer.retail} of={offer} />
            </Td>
            <Td label={t("priceThen")} numeric>
              <span className={changes ? "font-semibold" : undefined}>
                <PriceLines price={retail} of={offer} />
              </span>
            </Td>
            {!agency && (
              <Td label={t("marginThen")} numeric>
                <MarginLines margin={margin} currency={offer.currency} />
              </Td>
            )}
            <Td label={t("planNote")}>
              <Notes notes={notes} loss={loss} changes={changes} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

async function Notes({ notes, loss, changes }: Pick<Planned, "notes" | "loss" | "changes">) {
  const t = await getTranslations("sellable");
  const said = [...new Set(priceParts.flatMap((part) => notes[part] ?? []))];
  if (!said.length && !loss) return changes ? "–" : t("planSame");
  return (
    <>
      {said.map((note) => (
        <span key={note} className="block">
          <StateMark tone={note === "refused" ? "warning" : "info"}>{t(`planNotes.${note}`)}</StateMark>
        </span>
      ))}
      {loss && (
        <span className="block">
          <StateMark tone="danger">{t("planNotes.loss")}</StateMark>
        </span>
      )}
    </>
  );
}
