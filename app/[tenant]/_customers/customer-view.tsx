import type { ReactNode } from "react";
import { CustomerRecord } from "@/components/customers/customer-record";
import type { CustomerUserActions } from "@/components/customers/customer-user-access";
import { CustomerUsers } from "@/components/customers/customer-users";
import { Notice } from "@/components/frame/notice";
import { CustomerOrders } from "@/components/orders/customer-orders";
import { OrderButton } from "@/components/orders/order-button";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath } from "@/lib/base/paths";
import type { CustomerRecord as Known } from "@/lib/customers/record/queries";
import type { CustomerPath } from "@/lib/customers/schema";
import type { CustomerUsers as Users } from "@/lib/customers/users/queries";
import type { Loaded } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

type CustomerViewProps = {
  at: Loaded<CustomerPath, { record: Known; users?: Users; inBasket: number }>;
  actions: CustomerUserActions & Record<"addNoteAction" | "removeNoteAction", FormAction>;
  /** Whether it is the reader's own company that sells to it. */
  sells: boolean;
  owner?: string;
  /** Where it lies what is kept about each of the customer's people, for those who may see it. */
  peoplePath?: string;
  /** What only this area has, above and below the people of the customer. */
  before?: ReactNode;
  children?: ReactNode;
};

export const generateMetadata = titled("customers", "recordTitle");

/** A customer's record, in the area of whoever sells to it or of the provider. */
export async function CustomerView({
  at,
  actions,
  sells,
  owner,
  peoplePath,
  before,
  children,
}: CustomerViewProps) {
  const t = await getTranslations("customers");
  const { actor, tenant, query, notice } = at;
  const { record, users, inBasket } = at.data;
  const { customer } = record;
  const { id } = customer;
  const area = areaPath(tenant, actor.side);
  const mayEdit = can(actor, "customer:edit");
  const steps = (
    <>
      <OrderButton area={area} actor={actor} customer={customer} inBasket={inBasket} />
      {mayEdit && <LinkButton href={`${area}/customers/${id}/edit`}>{t("edit")}</LinkButton>}
    </>
  );
  const notes = { actor, add: actions.addNoteAction, remove: actions.removeNoteAction };
  return (
    <>
      <Notice notice={notice} />
      <CustomerRecord
        area={area}
        {...record}
        orders={<CustomerOrders area={area} customerId={id} orders={record.orders} />}
        keeping={{
          tenant,
          keeps: mayEdit && sells,
          olderNotes: Boolean(query.notes),
          notes: mayEdit ? notes : undefined,
        }}
        actions={sells && steps}
        owner={owner}
      >
        {before}
        {users && (
          <CustomerUsers
            tenant={tenant}
            customerId={id}
            users={users}
            peoplePath={peoplePath}
            actions={mayEdit ? actions : undefined}
          />
        )}
        {children}
      </CustomerRecord>
    </>
  );
}
