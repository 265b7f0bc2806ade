import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ReviewPage } from "@/components/orders/placing/review-page";
import { reviewAddress } from "@/lib/baskets/schema";
import { load } from "@/lib/load";
import { getReviewedBasket } from "@/lib/orders/placing/queries";
import { emptyBasketAction, orderAgainAction, placeOrderAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("reviewTitle") };
}

export default async function ReviewOrder(props: PageProps<"/[tenant]/reseller/orders/new/review">) {
  const locale = await getLocale();
  const { data, tenant, actor, notice } = await load(
    "reseller",
    "order:place",
    props,
    reviewAddress,
    (scope, address) => getReviewedBasket(scope, { ...address, locale }),
  );
  return (
    <ReviewPage
      area={`/${tenant}/reseller`}
      actor={actor}
      data={data}
      actions={{ place: placeOrderAction, empty: emptyBasketAction, again: orderAgainAction }}
      notice={notice}
    />
  );
}
