import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { SellableOffer, Viewer } from "@/lib/sellable/rules";
import { LadderCells, LadderHeads } from "./ladder";
import { useOfferWords } from "./offer-words";

type OfferLadderProps = {
  offers: SellableOffer[];
  viewer: Viewer;
  /** Where an order of one offer begins; without it nothing can be ordered. */
  orderPath?: (offerId: string) => string;
};

/** The sellable offers of one item with their money ladder, and the way to order each. */
export function OfferLadder({ offers, viewer, orderPath }: OfferLadderProps) {
  const t = useTranslations("sellable");
  const { words } = useOfferWords();
  return (
    <Table label={t("offers")}>
      <THead>
        <Th>{t("offer")}</Th>
        <LadderHeads viewer={viewer} />
        {orderPath && (
          <Th>
            <span className="sr-only">{t("order")}</span>
          </Th>
        )}
      </THead>
      <TBody>
        {offers.map((offer) => (
          <Tr key={offer.offerId}>
            <RowHeader>
              {words(offer, "short")}
              <OfferNotice offer={offer} />
            </RowHeader>
            <LadderCells offer={offer} viewer={viewer} />
            {orderPath && (
              <Td>
                <LinkButton href={orderPath(offer.offerId)}>
                  {t("order")}
                  <span className="sr-only">: {words(offer, "short")}</span>
                </LinkButton>
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function OfferNotice({ offer }: { offer: SellableOffer }) {
  const notice = useOfferWords().notice(offer);
  return notice && <span className="block font-normal text-ink-muted text-xs">{notice}</span>;
}
