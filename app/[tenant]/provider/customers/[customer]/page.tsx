import { getTranslations } from "next-intl/server";
import * as actions from "@/app/[tenant]/provider/customers/actions";
import { CustomerRecord } from "@/components/customers/customer-record";
import { CustomerUsers } from "@/components/customers/customer-users";
import { Care } from "@/components/customers/provider/care";
import { CustomerMoves } from "@/components/customers/provider/customer-moves";
import { Notice } from "@/components/frame/notice";
import { CustomerOrders } from "@/components/orders/customer-orders";
import { OrderButton } from "@/components/orders/order-button";
import { LinkButton } from "@/components/ui/button";
import { countBasketLines } from "@/lib/baskets/queries";
import { getCaredCustomer } from "@/lib/customers/assignments/queries";
import { customerPath } from "@/lib/customers/schema";
import { listCustomerUsers } from "@/lib/customers/users/queries";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("customers", "recordTitle");

export default async function Customer(props: PageProps<"/[tenant]/provider/customers/[customer]">) {
  const t = await getTranslations("customers");
  const { data, query, tenant, actor, notice } = await load(
    "provider",
    "customer:read",
    props,
    customerPath,
    async (scope, path) => {
      const known = await getCaredCustomer(scope, path);
      return {
        ...known,
        /** Of a direct customer; those of a reseller's are the reseller's. */
        users: known.customer.resellerId === null ? await listCustomerUsers(scope, path.customer) : undefined,
        inBasket: can(scope.actor, "order:place") ? await countBasketLines(scope, path.customer) : 0,
      };
    },
  );
  const { customer } = data;
  const area = `/${tenant}/provider`;
  const mayEdit = can(actor, "customer:edit");
  const direct = customer.resellerId === null;
  const keeping = direct && (
    <>
      <OrderButton area={area} actor={actor} customer={customer} inBasket={data.inBasket} />
      {mayEdit && <LinkButton href={`${area}/customers/${customer.id}/edit`}>{t("edit")}</LinkButton>}
    </>
  );
  return (
    <>
      <Notice notice={notice} />
      <CustomerRecord
        area={area}
        {...data}
        orders={<CustomerOrders area={area} customer={customer.id} orders={data.orders} />}
        keeping={{
          tenant,
          keeps: mayEdit && direct,
          olderNotes: Boolean(query.notes),
          notes: mayEdit
            ? { actor, add: actions.addNoteAction, remove: actions.removeNoteAction }
            : undefined,
        }}
        actions={keeping}
        owner={customer.resellerName ?? t("direct")}
      >
        <Care
          data={data}
          tenant={tenant}
          assign={actions.assignCustomerAction}
          unassign={actions.unassignCustomerAction}
        />
        {data.users && (
          <CustomerUsers
            tenant={tenant}
            customer={customer.id}
            users={data.users}
            actions={mayEdit ? actions : undefined}
          />
        )}
        {mayEdit && (
          <CustomerMoves
            customer={customer}
            tenant={tenant}
            lock={actions.lockCustomerAction}
            unlock={actions.unlockCustomerAction}
          />
        )}
      </CustomerRecord>
    </>
  );
}
