import { offerWords } from "@/components/sellable/offer-words";
import { marginCell, priceCell } from "@/components/sellable/price-cells";
import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Section } from "@/components/ui/section";
import type { ItemRecord } from "@/lib/catalogue/records";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import { marginsOf } from "@/lib/pricing/rules";
import { sellsDirectly } from "@/lib/sellable/direct/rules";

type Offer = ItemRecord["offers"][number];

type OfferTableProps = {
  offers: Offer[];
  actor: Actor;
  /** Where an order of one offer begins, for those who place them; left out where the item is not on sale. */
  orderPath?: (offerId: string) => string;
};

/** The offers of an item: terms, list price, for those who may read it what it costs and what stays, and the way to order each. */
export function OfferTable(props: OfferTableProps) {
  const speech = useSpeech();
  const t = speech.words("catalogue");
  return (
    <Section title={t("offers")} count={props.offers.length || undefined}>
      {props.offers.length ? <DataTable {...offerTable(props, speech)} /> : t("noOfferText")}
    </Section>
  );
}

function offerTable({ offers, actor, orderPath }: OfferTableProps, speech: Speech) {
  const [t, sellable] = [speech.words("catalogue"), speech.words("sellable")];
  const { words, notice } = offerWords(speech);
  const withCost = can(actor, "cost:read");
  return tableOf<Offer>({
    label: t("offers"),
    rows: offers,
    rowOf: ({ id }) => ({ id }),
    columns: [
      {
        key: "offer",
        head: t("offer"),
        cell: (offer) => [
          words(offer, "short"),
          ...asksFirst(offer, speech),
          ...(orderPath && sellsDirectly(offer, actor.currency)
            ? [
                {
                  link: sellable("order"),
                  of: words(offer, "short"),
                  href: orderPath(offer.id),
                  button: true as const,
                },
              ]
            : []),
        ],
      },
      {
        key: "state",
        head: t("state"),
        cell: (offer) => [
          offer.state === "active"
            ? { state: t("offerOnSale"), tone: "success" }
            : { state: t(offer.state === "no renewal" ? "offerNoRenewal" : "offerEnded"), tone: "warning" },
          ...(notice(offer) ? [{ note: notice(offer) }] : []),
        ],
      },
      {
        key: "list",
        head: t("listPrice"),
        numeric: true,
        phone: "top",
        cell: (offer) => priceCell(offer, offer, speech),
      },
      withCost && {
        key: "cost",
        head: t("cost"),
        numeric: true,
        cell: (offer) => priceCell(offer.cost ?? null, offer, speech),
      },
      withCost && {
        key: "margin",
        head: t("margin"),
        numeric: true,
        cell: (offer) => marginCell(marginsOf(offer, offer.cost), offer.currency, speech),
      },
    ],
  });
}

/** What a reseller asks the provider for, of what runs by an offer. */
function asksFirst({ needsYes }: Offer, speech: Speech): Piece[] {
  if (!needsYes.length) return [];
  const t = speech.words("requests");
  const changes = speech.format.list(needsYes.map((each) => t(`change.${each}`)));
  return [{ note: t("needsYesOf", { changes }) }];
}
