import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { Gone } from "@/components/orders/placing/gone";
import { PlacingHeader } from "@/components/orders/placing/placing-header";
import { Review } from "@/components/orders/placing/review";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { load } from "@/lib/load";
import { getBasket } from "@/lib/orders/placing/queries";
import { writeLines } from "@/lib/orders/placing/rules";
import { reviewAddress } from "@/lib/orders/placing/schema";
import { withQuery } from "@/lib/page";
import { placeOrderAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("reviewTitle") };
}

export default async function ReviewOrder(props: PageProps<"/[tenant]/reseller/orders/new/review">) {
  const [t, locale] = await Promise.all([getTranslations("orders"), getLocale()]);
  const { data, tenant, actor } = await load(
    "reseller",
    "order:place",
    props,
    reviewAddress,
    (scope, address) => getBasket(scope, { ...address, locale }),
  );
  const area = `/${tenant}/reseller`;
  const line = writeLines(data.lines);
  const items = withQuery(`${area}/orders/new`, { customer: data.customer.id, line });
  const back = <LinkButton href={items}>{t("changeLines")}</LinkButton>;
  return (
    <>
      <PlacingHeader area={area} customer={data.customer.name} line={line} actor={actor} itemsHref={items} />
      <Gone names={data.gone} />
      {data.lines.length ? (
        <Review
          action={placeOrderAction}
          tenant={tenant}
          basket={data}
          orderKey={v7()}
          changeHref={items}
          agency={actor.resellerModel === "agency"}
        />
      ) : (
        <EmptyState title={t("nothingChosen")} action={back}>
          {t("nothingChosenText")}
        </EmptyState>
      )}
    </>
  );
}
