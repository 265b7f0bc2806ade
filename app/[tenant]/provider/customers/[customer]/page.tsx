import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerRecord } from "@/components/customers/customer-record";
import { Care } from "@/components/customers/provider/care";
import { CustomerMoves } from "@/components/customers/provider/customer-moves";
import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { getCaredCustomer } from "@/lib/customers/assignments/queries";
import { customerPath } from "@/lib/customers/schema";
import { load } from "@/lib/load";
import { can } from "@/lib/scope";
import * as actions from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("recordTitle") };
}

export default async function Customer(props: PageProps<"/[tenant]/provider/customers/[customer]">) {
  const t = await getTranslations("customers");
  const loaded = await load("provider", "customer:read", props, customerPath, getCaredCustomer);
  const { data, query, tenant, actor, notice } = loaded;
  const { customer } = data;
  const area = `/${tenant}/provider`;
  const mayEdit = can(actor, "customer:edit");
  const edit = mayEdit && customer.resellerId === null && (
    <LinkButton href={`${area}/customers/${customer.id}/edit`}>{t("edit")}</LinkButton>
  );
  return (
    <>
      <Notice notice={notice} />
      <CustomerRecord
        area={area}
        {...data}
        keeping={{
          tenant,
          keeps: mayEdit && customer.resellerId === null,
          olderNotes: Boolean(query.notes),
          notes: mayEdit
            ? { actor, add: actions.addNoteAction, remove: actions.removeNoteAction }
            : undefined,
        }}
        actions={edit}
        owner={customer.resellerName ?? t("direct")}
      >
        <Care
          data={data}
          tenant={tenant}
          assign={actions.assignCustomerAction}
          unassign={actions.unassignCustomerAction}
        />
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
