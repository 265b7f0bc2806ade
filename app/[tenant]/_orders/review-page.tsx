import { ReviewPage } from "@/components/checkout/review-page";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { reviewAddress } from "@/lib/baskets/schema";
import { getReviewedBasket } from "@/lib/checkout/queries";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getLocale } from "@/lib/i18n/words";

type ReviewActions = Record<
  "placeOrderAction" | "emptyBasketAction" | "orderAgainAction" | "addToRunningAction",
  FormAction
>;

export const generateMetadata = titled("orders", "reviewTitle");

/** Where whoever sells goes through a customer's basket and orders it. */
export const reviewPage = (side: SellingSide, actions: ReviewActions) => async (props: PageInput) => {
  const locale = await getLocale();
  const { data, tenant, actor, notice } = await load(
    side,
    "order:place",
    props,
    reviewAddress,
    (scope, address) => getReviewedBasket(scope, { ...address, locale }),
  );
  return (
    <ReviewPage
      area={areaPath(tenant, side)}
      actor={actor}
      data={data}
      actions={{
        place: actions.placeOrderAction,
        empty: actions.emptyBasketAction,
        again: actions.orderAgainAction,
        add: actions.addToRunningAction,
      }}
      notice={notice}
    />
  );
};
