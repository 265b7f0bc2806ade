import { ConflictsPage } from "@/components/customers/conflicts/conflicts-page";
import { Notice } from "@/components/frame/notice";
import { listCheckers } from "@/lib/customers/checks/queries";
import { listConflicts } from "@/lib/customers/conflicts/queries";
import { conflictFilter } from "@/lib/customers/conflicts/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { allowConflictAction, refuseConflictAction } from "./actions";

export const generateMetadata = titled("customers.conflicts", "title");

export default async function Conflicts(props: PageProps<"/[tenant]/provider/customers/conflicts">) {
  const { data, query, tenant, notice } = await load(
    "provider",
    "registration:resolve",
    props,
    conflictFilter,
    async (scope, filter) => ({
      list: await listConflicts(scope, filter),
      checkers: await listCheckers(scope),
    }),
  );
  return (
    <>
      <Notice notice={notice} />
      <ConflictsPage
        tenant={tenant}
        filter={query}
        list={data.list}
        checkers={data.checkers}
        allow={allowConflictAction}
        refuse={refuseConflictAction}
      />
    </>
  );
}
