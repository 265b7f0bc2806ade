import { CustomerView } from "@/app/[tenant]/_customers/customer-view";
import * as actions from "@/app/[tenant]/reseller/customers/actions";
import { countBasketLines } from "@/lib/baskets/queries";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import { customerPath } from "@/lib/customers/schema";
import { listCustomerUsers } from "@/lib/customers/users/queries";
import { load } from "@/lib/door/load";

export { generateMetadata } from "@/app/[tenant]/_customers/customer-view";

export default async function Customer(props: PageProps<"/[tenant]/reseller/customers/[customer]">) {
  const at = await load("reseller", "customer:read", props, customerPath, async (scope, path) => ({
    record: await getCustomerRecord(scope, path),
    users: await listCustomerUsers(scope, path.customer),
    inBasket: await countBasketLines(scope, path.customer),
  }));
  return <CustomerView at={at} actions={actions} sells />;
}
