import { v7 } from "uuid";
import { AddressPage } from "@/components/customers/addresses/address-page";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { getAddressForm } from "@/lib/customers/addresses/queries";
import { addressPath } from "@/lib/customers/addresses/schema";
import { load, type PageInput } from "@/lib/door/load";
import { usualCountry } from "@/lib/i18n/address";
import { titled } from "@/lib/i18n/titled";

type AddressActions = Record<"saveAddressAction" | "removeAddressAction", FormAction>;

export const generateMetadata = titled("customers.addresses", "title");

/** One delivery address of a customer, in the area of whoever sells to it. */
export const addressPage = (side: SellingSide, actions: AddressActions) => async (props: PageInput) => {
  const { data, tenant, actor } = await load(side, "customer:edit", props, addressPath, getAddressForm);
  return (
    <AddressPage
      tenant={tenant}
      path={`${areaPath(tenant, side)}/customers`}
      {...data}
      fresh={v7()}
      country={usualCountry(actor.tenantLocale)}
      save={actions.saveAddressAction}
      remove={actions.removeAddressAction}
    />
  );
};
