"use server";
import { formAction } from "@/lib/form-action";
import { setOwnPrice } from "@/lib/sellable/commands";
import { ownPrice } from "@/lib/sellable/schema";

export const setOwnPriceAction = formAction({
  side: "reseller",
  permission: "price:set",
  schema: ownPrice,
  run: setOwnPrice,
  next: (itemId, _, { tenant }) => `/${tenant}/reseller/catalogue/${itemId}?notice=price-set`,
});
