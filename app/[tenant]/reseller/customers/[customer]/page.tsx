import { CustomerView } from "@/app/[tenant]/_customers/customer-view";
import * as actions from "@/app/[tenant]/reseller/customers/actions";
import { together } from "@/lib/base/together";
import { countBasketLines } from "@/lib/baskets/queries";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import { customerPath } from "@/lib/customers/schema";
import { listCustomerUsers } from "@/lib/customers/users/queries";
import { load } from "@/lib/door/load";
import { listRunning } from "@/lib/subscriptions/running/queries";

export { generateMetadata } from "@/app/[tenant]/_customers/customer-view";

export default async function Customer(props: PageProps<"/[tenant]/reseller/customers/[customer]">) {
  const at = await load("reseller", "customer:read", props, customerPath, async (scope, path) => {
    const { customer } = path;
    const [record, running, users, inBasket] = await together([
      getCustomerRecord(scope, path),
      listRunning(scope, { id: customer, resellerId: scope.actor.resellerId }),
      listCustomerUsers(scope, customer),
      countBasketLines(scope, customer),
    ]);
    return { record, running, users, inBasket };
  });
  return <CustomerView at={at} actions={actions} sells />;
}
