import { getLocale } from "next-intl/server";
import {
  emptyBasketAction,
  orderAgainAction,
  placeOrderAction,
} from "@/app/[tenant]/reseller/orders/actions";
import { ReviewPage } from "@/components/checkout/review-page";
import { reviewAddress } from "@/lib/baskets/schema";
import { getReviewedBasket } from "@/lib/checkout/queries";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("orders", "reviewTitle");

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
