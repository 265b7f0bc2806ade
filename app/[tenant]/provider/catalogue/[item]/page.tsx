import { moveItemAction } from "@/app/[tenant]/provider/catalogue/actions";
import { AuditTimeline } from "@/components/audit/timeline";
import { ItemHeader } from "@/components/catalogue/item-header";
import { ItemPortfolios } from "@/components/catalogue/item-portfolios";
import { ItemTexts } from "@/components/catalogue/item-texts";
import { OfferTable } from "@/components/catalogue/offer-table";
import { ItemPictures } from "@/components/catalogue/pictures/item-pictures";
import { Notice } from "@/components/frame/notice";
import { Columns, Section } from "@/components/ui/section";
import { getItem } from "@/lib/catalogue/records";
import { catalogueItemPath } from "@/lib/catalogue/schema";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("catalogue", "item");

export default async function ItemPage(props: PageProps<"/[tenant]/provider/catalogue/[item]">) {
  const { data, tenant, actor, notice } = await load(
    "provider",
    "catalogue:read",
    props,
    catalogueItemPath,
    (scope, { item }) => getItem(scope, item),
  );
  const t = await getTranslations("catalogue");
  const orders = data.item.state === "active" && can(actor, "order:place");
  const order = (offerId: string) => `/${tenant}/provider/orders/new?line=${offerId}:1`;
  return (
    <>
      <Notice notice={notice} />
      <ItemHeader record={data} actor={actor} move={moveItemAction} />
      <Columns
        aside={
          <>
            <ItemPictures record={data} actor={actor} />
            <Section title={t("history")}>
              {data.timeline.length === 0 && <p className="text-ink-muted">{t("noHistory")}</p>}
              <AuditTimeline entries={data.timeline} label={t("history")} />
            </Section>
          </>
        }
      >
        <OfferTable offers={data.offers} actor={actor} orderPath={orders ? order : undefined} />
        {data.entries && <ItemPortfolios entries={data.entries} offers={data.offers} actor={actor} />}
        <ItemTexts texts={data.item.texts} />
      </Columns>
    </>
  );
}
