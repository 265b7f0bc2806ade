import type { ReactNode } from "react";
import { assignCustomersAction, undoAssignmentsAction } from "@/app/[tenant]/provider/customers/actions";
import { CustomersPage } from "@/components/customers/customers-page";
import { AssignBar } from "@/components/customers/provider/assign-bar";
import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { UndoForm } from "@/components/ui/undo-form";
import { assignmentSteps } from "@/lib/customers/assignments/commands";
import { listCustomersToAssign } from "@/lib/customers/assignments/queries";
import { customerFilter, narrowing } from "@/lib/customers/schema";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("customers", "title");

export default async function Customers(props: PageProps<"/[tenant]/provider/customers">) {
  const { data, query, tenant, actor, notice, undo } = await load(
    "provider",
    "customer:read",
    props,
    customerFilter,
    listCustomersToAssign,
    () => ({ actions: assignmentSteps }),
  );
  const t = await getTranslations("customers");
  const path = `/${tenant}/provider/customers`;
  const conflicts = can(actor, "registration:resolve") && (
    <LinkButton key="conflicts" href={`${path}/conflicts`}>
      {t("conflictsLink")}
    </LinkButton>
  );
  const create = can(actor, "customer:create") && (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("new")}
    </LinkButton>
  );
  const filter = narrowing(query);
  const barOf = (list: ReactNode) => (
    <AssignBar
      id="assign"
      action={assignCustomersAction}
      tenant={tenant}
      filter={filter}
      count={data.count}
      people={data.people ?? []}
      list={list}
    />
  );
  return (
    <>
      <Notice
        notice={notice}
        undo={
          data.people && <UndoForm action={undoAssignmentsAction} tenant={tenant} step={undo} back={filter} />
        }
      />
      <CustomersPage
        actor={actor}
        path={path}
        filter={query}
        list={data}
        others={[conflicts]}
        create={create}
        owners
        bulk={data.people && { form: "assign", barOf }}
      />
    </>
  );
}
