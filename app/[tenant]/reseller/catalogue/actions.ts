"use server";
import { formAction } from "@/lib/forms/action";
import { countedNotice, withQuery } from "@/lib/list/page";
import { setOwnPrice } from "@/lib/sellable/commands";
import { priceOffers } from "@/lib/sellable/pricing/commands";
import { pricingForm } from "@/lib/sellable/pricing/schema";
import { ownPrice } from "@/lib/sellable/schema";

export const setOwnPriceAction = formAction({
  side: "reseller",
  permission: "price:set",
  schema: ownPrice,
  run: setOwnPrice,
  next: (itemId, _, { tenant }) => `/${tenant}/reseller/catalogue/${itemId}?notice=price-set`,
});

export const priceOffersAction = formAction({
  side: "reseller",
  permission: "price:set",
  schema: pricingForm,
  run: priceOffers,
  next: (count, { q, category }, { tenant }) =>
    withQuery(`/${tenant}/reseller/catalogue`, {
      ...{ q, category: category ?? undefined },
      notice: countedNotice("prices-set", count),
    }),
});
