import { v7 } from "uuid";
import { removeAddressAction, saveAddressAction } from "@/app/[tenant]/reseller/customers/actions";
import { AddressPage } from "@/components/customers/addresses/address-page";
import { getAddressForm } from "@/lib/customers/addresses/queries";
import { addressPath } from "@/lib/customers/addresses/schema";
import { load } from "@/lib/door/load";
import { usualCountry } from "@/lib/i18n/address";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("customers.addresses", "title");

export default async function CustomerAddress(
  props: PageProps<"/[tenant]/reseller/customers/[customer]/addresses/[address]">,
) {
  const { data, tenant, actor } = await load("reseller", "customer:edit", props, addressPath, getAddressForm);
  return (
    <AddressPage
      tenant={tenant}
      path={`/${tenant}/reseller/customers`}
      {...data}
      fresh={v7()}
      country={usualCountry(actor.tenantLocale)}
      save={saveAddressAction}
      remove={removeAddressAction}
    />
  );
}
