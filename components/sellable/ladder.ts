import type { Cell, Column, Head } from "@/components/ui/data-table/cells";
import type { Speech } from "@/lib/i18n/speech";
import type { Internal, SellableOffer, Viewer } from "@/lib/sellable/rules";
import { amountAs, lapsedPieces, marginCell, priceCell } from "./price-cells";

type Step = "transfer" | "suggested" | "yours" | "price" | "margin" | "commission";

/** A phone shows what the customer pays, and what stays. */
const phones: Partial<Record<Step, Head["phone"]>> = {
  transfer: "hidden",
  suggested: "hidden",
  yours: "top",
  price: "top",
  margin: "end",
  commission: "end",
};

/** The steps of the money ladder that a viewer may see, in order; the server left the others out of the offers as well. */
export const ladderColumns = (viewer: Viewer, speech: Speech): Column<SellableOffer>[] => {
  const t = speech.words("sellable");
  const cells = stepCells(speech);
  return stepsFor(viewer).map((key) => ({
    key,
    head: t(key),
    numeric: true,
    phone: phones[key],
    cell: cells[key],
  }));
};

function stepsFor({ seesInternal, agency, asCustomer }: Viewer): Step[] {
  if (asCustomer) return ["price"];
  if (!seesInternal) return ["suggested", "yours"];
  return agency ? ["suggested", "yours", "commission"] : ["transfer", "suggested", "yours", "margin"];
}

function stepCells(speech: Speech): Record<Step, (offer: SellableOffer) => Cell> {
  const internal =
    (cell: (internal: Internal, offer: SellableOffer) => Cell) =>
    (offer: SellableOffer): Cell =>
      offer.internal ? cell(offer.internal, offer) : null;
  return {
    transfer: internal(({ transfer }, offer) => priceCell(transfer, offer, speech)),
    suggested: (offer) => priceCell(offer.suggested, offer, speech),
    yours: (offer) => [
      ...priceCell(offer.retail, offer, speech).map((piece) =>
        offer.own ? amountAs(piece, { strong: true }) : piece,
      ),
      ...lapsedPieces(offer, speech),
    ],
    price: (offer) => priceCell(offer.retail, offer, speech),
    margin: internal(({ margin }, { currency }) => marginCell(margin, currency, speech)),
    commission: internal(({ commission }, offer) => priceCell(commission, offer, speech)),
  };
}
