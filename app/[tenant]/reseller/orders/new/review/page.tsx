import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { Notice } from "@/components/frame/notice";
import { EmptyBasket } from "@/components/orders/placing/empty-basket";
import { LeftOut } from "@/components/orders/placing/left-out";
import { PlacingHeader } from "@/components/orders/placing/placing-header";
import { Review } from "@/components/orders/placing/review";
import { getBasket } from "@/lib/baskets/queries";
import { findLeftOut } from "@/lib/baskets/reordering/queries";
import { reviewAddress } from "@/lib/baskets/schema";
import { load } from "@/lib/load";
import { listDestinations } from "@/lib/orders/destination/queries";
import { withQuery } from "@/lib/page";
import { emptyBasketAction, placeOrderAction } from "../../actions";

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
    async (scope, { customer, order }) => ({
      basket: await getBasket(scope, { customer, locale }),
      destinations: await listDestinations(scope, customer),
      leftOut: order ? await findLeftOut(scope, order) : undefined,
    }),
  );
  const { basket, destinations, leftOut } = data;
  const area = `/${tenant}/reseller`;
  const items = withQuery(`${area}/orders/new`, { customer: basket.customer.id });
  return (
    <>
      <Notice notice={notice} />
      <PlacingHeader area={area} customer={basket.customer.name} actor={actor} itemsHref={items} />
      {leftOut && <LeftOut {...leftOut} />}
      <Review
        action={placeOrderAction}
        actor={actor}
        basket={basket}
        destinations={destinations}
        formKey={v7()}
        changeHref={`${items}#basket`}
        linesPath={`${area}/orders/new/lines`}
        customerPath={`${area}/customers/${basket.customer.id}`}
      />
      {basket.lines.length > 0 && (
        <EmptyBasket action={emptyBasketAction} tenant={tenant} basket={basket} formKey={v7()} />
      )}
    </>
  );
}
