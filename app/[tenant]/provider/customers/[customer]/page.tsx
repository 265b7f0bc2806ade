import { CustomerView } from "@/app/[tenant]/_customers/customer-view";
import * as actions from "@/app/[tenant]/provider/customers/actions";
import { Assignments } from "@/components/customers/provider/assignments";
import { confirmingMove } from "@/components/customers/provider/confirming-move";
import { customerMoves } from "@/components/customers/provider/customer-moves";
import { TextLink } from "@/components/ui/button";
import { together } from "@/lib/base/together";
import { countBasketLines } from "@/lib/baskets/queries";
import { getCustomerWithAssignments } from "@/lib/customers/assignments/queries";
import { customerMachine } from "@/lib/customers/machine";
import { customerPath } from "@/lib/customers/schema";
import { listCustomerUsers } from "@/lib/customers/users/queries";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { getSpeech } from "@/lib/i18n/words";
import { isConfirmedAtOnce } from "@/lib/orders/confirming/queries";
import { offered } from "@/lib/states/transition";
import { listRunning } from "@/lib/subscriptions/running/queries";

export { generateMetadata } from "@/app/[tenant]/_customers/customer-view";

export default async function Customer(props: PageProps<"/[tenant]/provider/customers/[customer]">) {
  const speech = await getSpeech();
  const [t, personal] = [speech.words("customers"), speech.words("personal")];
  const at = await load("provider", "customer:read", props, customerPath, async (scope, path) => {
    const record = await getCustomerWithAssignments(scope, path);
    const direct = record.customer.resellerId === null;
    const [running, users, inBasket, atOnce] = await together([
      listRunning(scope, record.customer),
      /** Of a direct customer; those of a reseller's are the reseller's. */
      direct ? listCustomerUsers(scope, path.customer) : undefined,
      direct && can(scope.actor, "order:place") ? countBasketLines(scope, path.customer) : 0,
      can(scope.actor, "order:fulfil") && isConfirmedAtOnce(scope, path.customer),
    ]);
    return { record, running, users, inBasket, atOnce };
  });
  const { data, tenant, actor } = at;
  const { customer } = data.record;
  const { id, resellerId, resellerName } = customer;
  const area = `/${tenant}/provider`;
  const seesPersonal = can(actor, "personal:read");
  return (
    <CustomerView
      at={at}
      actions={actions}
      sells={resellerId === null}
      owner={
        resellerId && can(actor, "reseller:read") ? (
          <TextLink href={`${area}/resellers/${resellerId}`}>{resellerName}</TextLink>
        ) : (
          (resellerName ?? t("direct"))
        )
      }
      moves={[
        ...customerMoves(
          {
            customer,
            open: offered(actor, customerMachine, customer),
            lock: actions.lockCustomerAction,
            unlock: actions.unlockCustomerAction,
          },
          speech,
        ),
        ...(can(actor, "order:fulfil")
          ? [
              confirmingMove(
                { customer, atOnce: data.atOnce, action: actions.chooseConfirmingAction },
                speech,
              ),
            ]
          : []),
        ...(seesPersonal
          ? [{ key: "personal", label: personal("show"), href: `${area}/customers/${id}/personal` }]
          : []),
      ]}
      peoplePath={seesPersonal ? `${area}/settings/personal/people` : undefined}
    >
      <Assignments
        data={data.record}
        tenant={tenant}
        assign={actions.assignCustomerAction}
        unassign={actions.unassignCustomerAction}
      />
    </CustomerView>
  );
}
