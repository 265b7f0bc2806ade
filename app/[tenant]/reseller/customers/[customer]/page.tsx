import { getTranslations } from "next-intl/server";
import * as actions from "@/app/[tenant]/reseller/customers/actions";
import { CustomerRecord } from "@/components/customers/customer-record";
import { CustomerUsers } from "@/components/customers/customer-users";
import { Notice } from "@/components/frame/notice";
import { CustomerOrders } from "@/components/orders/customer-orders";
import { OrderButton } from "@/components/orders/order-button";
import { LinkButton } from "@/components/ui/button";
import { countBasketLines } from "@/lib/baskets/queries";
import { getCustomerRecord } from "@/lib/customers/record/queries";
import { customerPath } from "@/lib/customers/schema";
import { listCustomerUsers } from "@/lib/customers/users/queries";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("customers", "recordTitle");

export default async function Customer(props: PageProps<"/[tenant]/reseller/customers/[customer]">) {
  const t = await getTranslations("customers");
  const { data, query, tenant, actor, notice } = await load(
    "reseller",
    "customer:read",
    props,
    customerPath,
    async (scope, path) => ({
      record: await getCustomerRecord(scope, path),
      users: await listCustomerUsers(scope, path.customer),
      inBasket: await countBasketLines(scope, path.customer),
    }),
  );
  const area = `/${tenant}/reseller`;
  const { customer } = data.record;
  const { id } = customer;
  const mayEdit = can(actor, "customer:edit");
  const keeping = (
    <>
      <OrderButton area={area} actor={actor} customer={customer} inBasket={data.inBasket} />
      {mayEdit && <LinkButton href={`${area}/customers/${id}/edit`}>{t("edit")}</LinkButton>}
    </>
  );
  return (
    <>
      <Notice notice={notice} />
      <CustomerRecord
        area={area}
        {...data.record}
        orders={<CustomerOrders area={area} customer={id} orders={data.record.orders} />}
        keeping={{
          tenant,
          keeps: mayEdit,
          olderNotes: Boolean(query.notes),
          notes: mayEdit
            ? { actor, add: actions.addNoteAction, remove: actions.removeNoteAction }
            : undefined,
        }}
        actions={keeping}
      >
        <CustomerUsers
          tenant={tenant}
          customer={id}
          users={data.users}
          actions={mayEdit ? actions : undefined}
        />
      </CustomerRecord>
    </>
  );
}
