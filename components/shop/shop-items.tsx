import { useOfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { Link } from "@/components/ui/link";
import { Picture, SEEN_AT_ONCE } from "@/components/ui/picture";
import { rowPicture } from "@/lib/catalogue/pictures/rules";
import { useTranslations } from "@/lib/i18n/words";
import { itemPath, type ShopRow } from "@/lib/shop/rules";

type ShopItemsProps = {
  path: string;
  /** The path under which pictures are served. */
  pictures: string;
  rows: ShopRow[];
};

/** What is for sale, to look through: picture, name, one line about it, and the first price. */
export function ShopItems({ path, pictures, rows }: ShopItemsProps) {
  const t = useTranslations("shop");
  return (
    <ul className="items" aria-label={t("items")}>
      {rows.map((row, at) => (
        <li key={row.itemId}>
          <Picture
            name={row.name}
            src={rowPicture(pictures, row.picture)}
            eager={at < SEEN_AT_ONCE}
            size="medium"
          />
          <div>
            <h2>
              <Link href={itemPath(path, row)} className="row-link">
                {row.name}
              </Link>
            </h2>
            {row.summary && <p>{row.summary}</p>}
            <p className="items-price">
              {row.offer.price ? <PriceLines price={row.offer.price} of={row.offer} /> : t("onRequest")}
            </p>
            <p>
              <FirstOffer row={row} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function FirstOffer({ row: { offer, offerCount } }: { row: ShopRow }) {
  const t = useTranslations("shop");
  const words = useOfferWords().words(offer, "short");
  const more = offerCount > 1 && t("moreOffers", { count: offerCount - 1 });
  return more ? `${words} · ${more}` : words;
}
