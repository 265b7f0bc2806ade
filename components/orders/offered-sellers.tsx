import { TextLink } from "@/components/ui/button";
import { getTranslations } from "@/lib/i18n/words";
import { MOST_SELLERS, type Sellers } from "@/lib/orders/sellers/queries";

type OfferedSellersProps = {
  words: string;
  offered: Sellers["offered"];
  hrefOf: (id: string) => string;
};

/** Where a typed name fits several resellers, those to choose from; where it fits none, that the list is not narrowed by it. */
export async function OfferedSellers({ words, offered, hrefOf }: OfferedSellersProps) {
  const t = await getTranslations("orders");
  if (!offered.length) return <p className="mt-3 text-sm">{t("noSeller", { words })}</p>;
  return (
    <nav aria-label={t("whichSeller")} className="mt-3 space-y-1 text-sm">
      <p>{t("sellersFit", { words })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {offered.slice(0, MOST_SELLERS).map(({ id, name }) => (
          <li key={id}>
            <TextLink href={hrefOf(id)}>{name}</TextLink>
          </li>
        ))}
      </ul>
      {offered.length > MOST_SELLERS && <p className="text-ink-muted">{t("moreSellers")}</p>}
    </nav>
  );
}
