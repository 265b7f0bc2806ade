import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import type { FormAction } from "@/components/ui/form-body";
import { ListToolbar, Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import type { Checker } from "@/lib/customers/checks/queries";
import type { Conflict } from "@/lib/customers/conflicts/queries";
import { conflictStates } from "@/lib/customers/conflicts/rules";
import type { ConflictFilter } from "@/lib/customers/conflicts/schema";
import { getTranslations } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import { Checkers } from "./checkers";
import { ConflictTable } from "./conflict-table";

type ConflictsPageProps = {
  tenant: string;
  filter: ConflictFilter;
  list: Page<Conflict>;
  checkers: Checker[];
  allow: FormAction;
  refuse: FormAction;
};

/** The conflicts about customers that another company holds, for the provider to decide. */
export async function ConflictsPage({ tenant, filter, list, checkers, allow, refuse }: ConflictsPageProps) {
  const t = await getTranslations("customers");
  const customers = `/${tenant}/provider/customers`;
  const path = `${customers}/conflicts`;
  const at = (page?: string) => page && withQuery(path, { state: filter.state, page });
  return (
    <>
      <PageHeader
        title={t("conflicts.title")}
        crumbs={[{ href: customers, label: t("title") }]}
        meta={t("conflicts.intro")}
      />
      <ListToolbar action={path}>
        <FilterLinks
          label={t("filter")}
          items={conflictStates.map((state) => ({
            href: withQuery(path, { state }),
            label: t(`conflicts.${state}`),
            current: state === filter.state,
          }))}
        />
      </ListToolbar>
      {list.rows.length > 0 ? (
        <ConflictTable tenant={tenant} rows={list.rows} allow={allow} refuse={refuse} />
      ) : (
        <EmptyState title={t("conflicts.empty")}>{t("conflicts.emptyText")}</EmptyState>
      )}
      <Pager
        first={filter.page && withQuery(path, { state: filter.state })}
        previous={at(list.previous)}
        next={at(list.next)}
      />
      <Checkers rows={checkers} />
    </>
  );
}
