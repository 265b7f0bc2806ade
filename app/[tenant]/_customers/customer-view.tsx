import type { ReactNode } from "react";
import { askingMove } from "@/components/customers/asking-move";
import { CustomerRecord } from "@/components/customers/customer-record";
import type { CustomerUserActions } from "@/components/customers/customer-user-access";
import { CustomerUsers } from "@/components/customers/customer-users";
import { Notice } from "@/components/frame/notice";
import { CustomerOrders } from "@/components/orders/customer-orders";
import { orderMove } from "@/components/orders/order-move";
import { customerFigures } from "@/components/subscriptions/running/customer-figures";
import { RunningLines } from "@/components/subscriptions/running/running-lines";
import type { FormAction } from "@/components/ui/form-body";
import { type Move, Moves } from "@/components/ui/moves";
import { areaPath } from "@/lib/base/paths";
import type { CustomerRecord as Known } from "@/lib/customers/record/queries";
import type { CustomerPath } from "@/lib/customers/schema";
import type { CustomerUsers as Users } from "@/lib/customers/users/queries";
import type { Loaded } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getSpeech, getTranslations } from "@/lib/i18n/words";
import type { RunningSubscription } from "@/lib/subscriptions/running/queries";

type CustomerViewProps = {
  at: Loaded<
    CustomerPath,
    { record: Known; running: RunningSubscription[]; users?: Users; inBasket: number }
  >;
  actions: CustomerUserActions &
    Record<"addNoteAction" | "removeNoteAction" | "chooseAskingAction", FormAction>;
  /** Whether it is the reader's own company that sells to it. */
  sells: boolean;
  owner?: ReactNode;
  /** What only this area can do with it. */
  moves?: Move[];
  /** Where it lies what is kept about each of the customer's people, for those who may see it. */
  peoplePath?: string;
  /** What only this area has, above the people of the customer. */
  children?: ReactNode;
};

export const generateMetadata = titled("customers", "recordTitle");

/** A customer's record, in the area of whoever sells to it or of the provider. */
export async function CustomerView(props: CustomerViewProps) {
  const { at, actions, sells, owner, moves = [], peoplePath, children } = props;
  const [t, speech] = await Promise.all([getTranslations("customers"), getSpeech()]);
  const { actor, tenant, query, notice } = at;
  const { record, running, users, inBasket } = at.data;
  const { customer, openOrders, settledOrders } = record;
  const { id } = customer;
  const area = areaPath(tenant, actor.side);
  const mayEdit = can(actor, "customer:edit");
  const seen = can(actor, "margin:read") ? (actor.side === "provider" ? "billed" : "left") : undefined;
  const edit = sells && mayEdit && { key: "edit", label: t("edit"), href: `${area}/customers/${id}/edit` };
  const told = sells &&
    mayEdit && {
      key: "notifications",
      label: speech.words("notifications")("customer.title"),
      href: `${area}/customers/${id}/notifications`,
    };
  const asking = sells && mayEdit && askingMove(customer, actions.chooseAskingAction, speech);
  const notes = { actor, add: actions.addNoteAction, remove: actions.removeNoteAction };
  return (
    <>
      <Notice notice={notice} />
      <CustomerRecord
        area={area}
        {...record}
        figures={customerFigures({ record, running, seen }, speech)}
        running={
          <RunningLines area={area} lines={running} seen={seen} changes={can(actor, "subscription:change")} />
        }
        orders={<CustomerOrders area={area} customerId={id} open={openOrders} settled={settledOrders} />}
        keeping={{
          tenant,
          keeps: mayEdit && sells,
          olderNotes: Boolean(query.notes),
          notes: mayEdit ? notes : undefined,
        }}
        actions={
          <Moves
            tenant={tenant}
            next={sells ? orderMove({ area, actor, customer, inBasket }, speech) : undefined}
            others={[...(edit ? [edit] : []), ...(told ? [told] : []), ...(asking ? [asking] : []), ...moves]}
          />
        }
        owner={owner}
      >
        {children}
        {users && (
          <CustomerUsers
            tenant={tenant}
            customerId={id}
            users={users}
            peoplePath={peoplePath}
            actions={mayEdit ? actions : undefined}
          />
        )}
      </CustomerRecord>
    </>
  );
}
