import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { SellableOffer, Viewer } from "@/lib/sellable/rules";
import { ladderColumns } from "./ladder";
import { offerWords } from "./offer-words";

type OfferLadderProps = {
  offers: SellableOffer[];
  viewer: Viewer;
  /** Where an order of one offer begins; without it nothing can be ordered. */
  orderPath?: (offerId: string) => string;
};

/** The sellable offers of one item with their money ladder, and the way to order each. */
export function OfferLadder(props: OfferLadderProps) {
  return <DataTable {...offerLadder(props, useSpeech())} />;
}

function offerLadder({ offers, viewer, orderPath }: OfferLadderProps, speech: Speech) {
  const t = speech.words("sellable");
  const { words, notice } = offerWords(speech);
  return tableOf<SellableOffer>({
    label: t("offers"),
    rows: offers,
    rowOf: ({ offerId }) => ({ id: offerId }),
    columns: [
      {
        key: "offer",
        head: t("offer"),
        cell: (offer) => [
          words(offer, "short"),
          ...(notice(offer) ? [{ note: notice(offer) }] : []),
          ...(orderPath
            ? [
                {
                  link: t("order"),
                  of: words(offer, "short"),
                  href: orderPath(offer.offerId),
                  button: true as const,
                },
              ]
            : []),
        ],
      },
      ...ladderColumns(viewer, speech),
    ],
  });
}
