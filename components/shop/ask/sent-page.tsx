import { Responsibility } from "@/components/shop/responsibility";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Columns } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { Shop } from "@/lib/shop/queries";
import { itemPath, type ShopItem } from "@/lib/shop/rules";

/** That an enquiry arrived, with whom, and what happens now. */
export async function SentPage({ shop, path, item }: { shop: Shop; path: string; item?: ShopItem }) {
  const t = await getTranslations("shop.ask");
  const seller = (shop.reseller ?? shop.provider).name;
  return (
    <>
      <PageHeader title={t("sentTitle")} crumbs={[{ href: path, label: seller }]} />
      <Columns aside={<Responsibility shop={shop} />}>
        <div className="grid max-w-prose gap-4">
          <p role="status" className="text-lg">
            {t("sentText", { seller })}
          </p>
          <p className="text-ink-muted">{t("sentMail")}</p>
          <div className="flex flex-wrap gap-2">
            {item && <LinkButton href={itemPath(path, item)}>{t("backToItem")}</LinkButton>}
            <LinkButton href={path}>{t("backToShop")}</LinkButton>
          </div>
        </div>
      </Columns>
    </>
  );
}
