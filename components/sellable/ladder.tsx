import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Td, Th } from "@/components/ui/table";
import type { Internal, SellableOffer, Viewer } from "@/lib/sellable/rules";
import { LapsedPrice } from "./lapsed-price";
import { MarginLines } from "./margin-lines";
import { PriceLines } from "./price-lines";

type Step = {
  key: "transfer" | "suggested" | "yours" | "price" | "margin" | "commission";
  cell: (offer: SellableOffer) => ReactNode;
};

/** The steps of the money ladder that a viewer may see, in order; the server left the others out of the offers as well. */
function stepsFor({ seesInternal, agency, asCustomer }: Viewer): Step[] {
  const internal = (
    key: Step["key"],
    cell: (internal: Internal, offer: SellableOffer) => ReactNode,
  ): Step => ({
    key,
    cell: (offer) => offer.internal && cell(offer.internal, offer),
  });
  const transfer = internal("transfer", ({ transfer }, offer) => <PriceLines price={transfer} of={offer} />);
  const margin = internal("margin", ({ margin }, { currency }) => (
    <MarginLines margin={margin} currency={currency} />
  ));
  const commission = internal("commission", ({ commission }, offer) => (
    <PriceLines price={commission} of={offer} />
  ));
  const suggested: Step = {
    key: "suggested",
    cell: (offer) => <PriceLines price={offer.suggested} of={offer} />,
  };
  const yours: Step = {
    key: "yours",
    cell: (offer) => (
      <>
        <span className={offer.own ? "font-semibold" : undefined}>
          <PriceLines price={offer.retail} of={offer} />
        </span>
        <LapsedPrice offer={offer} />
      </>
    ),
  };
  const price: Step = { key: "price", cell: (offer) => <PriceLines price={offer.retail} of={offer} /> };
  if (asCustomer) return [price];
  if (!seesInternal) return [suggested, yours];
  return agency ? [suggested, yours, commission] : [transfer, suggested, yours, margin];
}

/** The heads of the ladder's columns. */
export async function LadderHeads({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("sellable");
  return stepsFor(viewer).map(({ key }) => (
    <Th key={key} numeric>
      {t(key)}
    </Th>
  ));
}

/** The cells of one offer under LadderHeads. */
export async function LadderCells({ offer, viewer }: { offer: SellableOffer; viewer: Viewer }) {
  const t = await getTranslations("sellable");
  return stepsFor(viewer).map(({ key, cell }) => (
    <Td key={key} label={t(key)} numeric>
      {cell(offer)}
    </Td>
  ));
}
