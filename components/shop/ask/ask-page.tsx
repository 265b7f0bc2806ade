import { Responsibility } from "@/components/shop/responsibility";
import { Alert } from "@/components/ui/alert";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { Columns } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { Shop } from "@/lib/shop/queries";
import { itemPath, type ShopItem } from "@/lib/shop/rules";
import type { Asker } from "./ask-fields";
import { AskForm } from "./ask-form";

export type AskPageProps = {
  shop: Shop;
  path: string;
  /** What is asked about; without it, it is a general question. */
  item?: ShopItem;
  /** The offer that was chosen on the item's page. */
  offer: string | null;
  /** The item or offer that the address names is no longer for sale here. */
  gone: boolean;
  action: FormAction;
  stamp: string;
  /** The address of this page, by which the answer finds its form. */
  address: string;
  /** Who asks, where that person is signed in. */
  known?: Asker;
};

/** The form with which anybody asks the seller for something, or something. */
export async function AskPage({ shop, path, item, offer, gone, ...form }: AskPageProps) {
  const t = await getTranslations("shop.ask");
  const seller = (shop.reseller ?? shop.provider).name;
  return (
    <>
      <PageHeader
        title={item ? t("title", { item: item.name }) : t("generalTitle", { seller })}
        crumbs={[
          { href: path, label: seller },
          ...(item ? [{ href: itemPath(path, item), label: item.name }] : []),
        ]}
        meta={t("intro", { seller })}
      />
      {gone && (
        <Alert tone="warning" title={t("goneTitle")}>
          {t(item ? "goneOffer" : "goneItem")}
        </Alert>
      )}
      <Columns aside={<Responsibility shop={shop} />}>
        <AskForm shop={shop} path={path} item={item} offer={offer} {...form} />
      </Columns>
    </>
  );
}
