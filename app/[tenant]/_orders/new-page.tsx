import { CheckoutPage } from "@/components/checkout/checkout-page";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { basketAddress } from "@/lib/baskets/schema";
import { getCheckout } from "@/lib/checkout/queries";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getLocale } from "@/lib/i18n/words";

export const generateMetadata = titled("orders", "newTitle");

/** Where whoever sells picks what a customer orders. */
export const newOrderPage = (side: SellingSide, pick: FormAction) => async (props: Required<PageInput>) => {
  const [search, locale] = await Promise.all([props.searchParams, getLocale()]);
  const { data, query, tenant, actor } = await load(
    side,
    "order:place",
    props,
    basketAddress,
    (scope, address) => getCheckout(scope, { ...address, locale }),
  );
  return (
    <CheckoutPage
      area={areaPath(tenant, side)}
      actor={actor}
      query={query}
      data={data}
      action={pick}
      search={search}
    />
  );
};
