import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerRecord } from "@/components/customers/customer-record";
import { CustomerUsers } from "@/components/customers/customer-users";
import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { countBasketLines } from "@/lib/baskets/queries";
import { getCustomerRecord } from "@/lib/customers/queries";
import { mayBuy } from "@/lib/customers/rules";
import { customerKey } from "@/lib/customers/schema";
import { listCustomerUsers } from "@/lib/customers/users/queries";
import { load } from "@/lib/load";
import { can } from "@/lib/scope";
import {
  inviteCustomerUserAction,
  removeCustomerUserAction,
  revokeCustomerInvitationAction,
} from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("recordTitle") };
}

export default async function Customer(props: PageProps<"/[tenant]/reseller/customers/[customer]">) {
  const t = await getTranslations("customers");
  const { data, tenant, actor, notice } = await load(
    "reseller",
    "customer:read",
    props,
    customerKey,
    async (scope, path) => ({
      record: await getCustomerRecord(scope, path),
      users: await listCustomerUsers(scope, path.customer),
      inBasket: await countBasketLines(scope, path.customer),
    }),
  );
  const area = `/${tenant}/reseller`;
  const { id, state } = data.record.customer;
  const order = mayBuy(state) && !actor.salesBlocked && can(actor, "order:place");
  const actions = (
    <>
      {order && (
        <LinkButton
          href={`${area}/orders/new${data.inBasket ? "/review" : ""}?customer=${id}`}
          variant="primary"
        >
          {data.inBasket ? t("openBasket", { count: data.inBasket }) : t("newOrder")}
        </LinkButton>
      )}
      {can(actor, "customer:edit") && (
        <LinkButton href={`${area}/customers/${id}/edit`}>{t("edit")}</LinkButton>
      )}
    </>
  );
  return (
    <>
      <Notice notice={notice} />
      <CustomerRecord area={area} {...data.record} actions={actions}>
        <CustomerUsers
          tenant={tenant}
          customer={id}
          users={data.users}
          actions={
            can(actor, "customer:edit")
              ? {
                  invite: inviteCustomerUserAction,
                  revoke: revokeCustomerInvitationAction,
                  remove: removeCustomerUserAction,
                }
              : undefined
          }
        />
      </CustomerRecord>
    </>
  );
}
