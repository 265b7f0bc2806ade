import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { ItemRecord } from "@/lib/catalogue/records";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { sellsDirectly } from "@/lib/sellable/direct/rules";
import { Margin } from "./margin";

type Offer = ItemRecord["offers"][number];

type OfferTableProps = {
  offers: Offer[];
  actor: Actor;
  /** Where an order of one offer begins, for those who place them; left out where the item is not on sale. */
  orderPath?: (offerId: string) => string;
};

/** The offers of an item: list price, for those who may read it what it costs and what stays, and the way to order each. */
export async function OfferTable({ offers, actor, orderPath }: OfferTableProps) {
  const [t, kinds, periods, sellable] = await Promise.all([
    getTranslations("catalogue"),
    getTranslations("terms.offer"),
    getTranslations("terms.period"),
    getTranslations("sellable"),
  ]);
  if (!offers.length) return <Section title={t("offers")}>{t("noOfferText")}</Section>;
  const withCost = can(actor, "cost:read");
  return (
    <Section title={t("offers")}>
      <Table label={t("offers")}>
        <THead>
          <Th>{t("offer")}</Th>
          <Th numeric>{t("listPrice")}</Th>
          {withCost && <Th numeric>{t("cost")}</Th>}
          {withCost && <Th numeric>{t("margin")}</Th>}
        </THead>
        <TBody>
          {offers.map((offer) => (
            <Tr key={offer.id}>
              <RowHeader>
                {kinds(offer.kind)}
                <Terms offer={offer} />
                <span className="flex flex-wrap gap-x-3 font-normal">
                  <StateMark tone={offer.state === "active" ? "success" : "warning"}>
                    {t(offer.state === "active" ? "offerOnSale" : "offerEnded")}
                  </StateMark>
                  {orderPath && sellsDirectly(offer, actor.currency) && (
                    <TextLink href={orderPath(offer.id)}>
                      {sellable("order")}
                      <span className="sr-only">: {kinds(offer.kind)}</span>
                    </TextLink>
                  )}
                </span>
              </RowHeader>
              <Td label={t("listPrice")} numeric>
                <Prices offer={offer} of={offer} period={offer.period && periods(offer.period)} />
              </Td>
              {withCost && (
                <Td label={t("cost")} numeric>
                  <Prices offer={offer} of={offer.cost} />
                </Td>
              )}
              {withCost && (
                <Td label={t("margin")} numeric>
                  <Margin price={offer.oneTime} cost={offer.cost?.oneTime} currency={offer.currency} />
                  <Margin price={offer.recurring} cost={offer.cost?.recurring} currency={offer.currency} />
                </Td>
              )}
            </Tr>
          ))}
        </TBody>
      </Table>
    </Section>
  );
}

type PricesProps = {
  offer: Offer;
  of?: { oneTime: number | null; recurring: number | null };
  period?: ReactNode;
};

async function Prices({ offer, of, period }: PricesProps) {
  const t = await getTranslations("catalogue");
  if (!of || (of.oneTime === null && of.recurring === null)) return "–";
  return (
    <>
      {of.oneTime !== null && (
        <span className="block">
          <Money minor={of.oneTime} currency={offer.currency} /> {offer.kind !== "purchase" && t("once")}
        </span>
      )}
      {of.recurring !== null && (
        <span className="block">
          <Money minor={of.recurring} currency={offer.currency} /> {period}
        </span>
      )}
    </>
  );
}

async function Terms({ offer }: { offer: Offer }) {
  const [t, renewals] = await Promise.all([getTranslations("catalogue"), getTranslations("terms.renewal")]);
  if (offer.kind === "purchase") return null;
  const words = [
    offer.termMonths && t("termIs", { count: offer.termMonths }),
    offer.noticeDays !== null && t("noticeIs", { count: offer.noticeDays }),
    renewals(offer.renewal),
  ];
  return (
    <span className="block font-normal text-ink-muted text-xs">{words.filter(Boolean).join(" · ")}</span>
  );
}
