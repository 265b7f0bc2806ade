import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { offerWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { Picture } from "@/components/ui/picture";
import { rowPicture } from "@/lib/catalogue/pictures/rules";
import type { ShopRow } from "@/lib/shop/rules";

type ShopItemsProps = {
  path: string;
  /** The path under which pictures are served. */
  pictures: string;
  rows: ShopRow[];
};

/** What is for sale, to look through: picture, name, one line about it, and the first price. */
export async function ShopItems({ path, pictures, rows }: ShopItemsProps) {
  const t = await getTranslations("shop");
  const offers = await Promise.all(rows.map(firstOffer));
  return (
    <ul className="goods" aria-label={t("items")}>
      {rows.map((row, at) => (
        <li key={row.itemId}>
          <Picture name={row.name} {...rowPicture(pictures, row.picture, at)} size="medium" />
          <div>
            <h2>
              <Link href={`${path}/items/${row.itemId}`} prefetch={false} className="row-link">
                {row.name}
              </Link>
            </h2>
            {row.summary && <p>{row.summary}</p>}
            <p className="goods-price">
              {row.offer.price ? <PriceLines price={row.offer.price} of={row.offer} /> : t("onRequest")}
            </p>
            <p>{offers[at]}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

async function firstOffer({ offer, offerCount }: ShopRow): Promise<string> {
  const t = await getTranslations("shop");
  const words = [
    await offerWords(offer, "short"),
    offerCount > 1 && t("moreOffers", { count: offerCount - 1 }),
  ];
  return words.filter(Boolean).join(" · ");
}
