import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { Picture } from "@/components/ui/picture";
import type { ShopRow } from "@/lib/shop/rules";

/** What is for sale, to look through: picture, name, one line about it, and the first price. */
export async function ShopItems({ path, rows }: { path: string; rows: ShopRow[] }) {
  const t = await getTranslations("shop");
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3" aria-label={t("items")}>
      {rows.map((row) => (
        <li key={row.itemId} className="relative flex gap-4 border-line border-t py-4">
          <Picture name={row.name} size="medium" />
          <div className="grid min-w-0 flex-1 content-start gap-1">
            <h2 className="min-w-0 font-semibold">
              <Link href={`${path}/items/${row.itemId}`} prefetch={false} className="row-link">
                {row.name}
              </Link>
            </h2>
            {row.summary && <p className="text-ink-muted text-sm">{row.summary}</p>}
            <Price row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}

async function Price({ row: { offer, offerCount } }: { row: ShopRow }) {
  const t = await getTranslations("shop");
  return (
    <div className="text-sm">
      <p className="font-semibold">
        {offer.price ? <PriceLines price={offer.price} of={offer} /> : t("onRequest")}
      </p>
      <p className="text-ink-muted">
        <OfferWords offer={offer} length="short" />
        {offerCount > 1 && ` · ${t("moreOffers", { count: offerCount - 1 })}`}
      </p>
    </div>
  );
}
