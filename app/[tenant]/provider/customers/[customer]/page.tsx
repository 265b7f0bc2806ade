import { CustomerView } from "@/app/[tenant]/_customers/customer-view";
import * as actions from "@/app/[tenant]/provider/customers/actions";
import { Assignments } from "@/components/customers/provider/assignments";
import { CustomerMoves } from "@/components/customers/provider/customer-moves";
import { PersonalLink } from "@/components/personal/personal-link";
import { countBasketLines } from "@/lib/baskets/queries";
import { getCustomerWithAssignments } from "@/lib/customers/assignments/queries";
import { customerMachine } from "@/lib/customers/machine";
import { customerPath } from "@/lib/customers/schema";
import { listCustomerUsers } from "@/lib/customers/users/queries";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { offered } from "@/lib/states/transition";

export { generateMetadata } from "@/app/[tenant]/_customers/customer-view";

export default async function Customer(props: PageProps<"/[tenant]/provider/customers/[customer]">) {
  const t = await getTranslations("customers");
  const at = await load("provider", "customer:read", props, customerPath, async (scope, path) => {
    const record = await getCustomerWithAssignments(scope, path);
    return {
      record,
      /** Of a direct customer; those of a reseller's are the reseller's. */
      users: record.customer.resellerId === null ? await listCustomerUsers(scope, path.customer) : undefined,
      inBasket: can(scope.actor, "order:place") ? await countBasketLines(scope, path.customer) : 0,
    };
  });
  const { data, tenant, actor } = at;
  const { customer } = data.record;
  const assignments = (
    <Assignments
      data={data.record}
      tenant={tenant}
      assign={actions.assignCustomerAction}
      unassign={actions.unassignCustomerAction}
    />
  );
  return (
    <CustomerView
      at={at}
      actions={actions}
      sells={customer.resellerId === null}
      owner={customer.resellerName ?? t("direct")}
      peoplePath={can(actor, "personal:read") ? `/${tenant}/provider/settings/personal/people` : undefined}
      before={assignments}
    >
      <CustomerMoves
        customer={customer}
        tenant={tenant}
        open={offered(actor, customerMachine, customer)}
        lock={actions.lockCustomerAction}
        unlock={actions.unlockCustomerAction}
      />
      {can(actor, "personal:read") && (
        <PersonalLink href={`/${tenant}/provider/customers/${customer.id}/personal`} />
      )}
    </CustomerView>
  );
}
