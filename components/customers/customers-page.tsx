import type { ReactNode } from "react";
import { CsvLinks } from "@/components/files/csv-links";
import { LinkButton } from "@/components/ui/button";
import { Counted } from "@/components/ui/counted";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ListToolbar, Pager, SearchChoice } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { keptColumnsOf } from "@/components/views/kept-columns";
import { ListViews } from "@/components/views/list-views";
import { customerStates } from "@/lib/customers/machine";
import { COUNT_BOUND, type CustomerRow } from "@/lib/customers/queries";
import type { CustomerFilter } from "@/lib/customers/schema";
import type { Actor } from "@/lib/door/actor";
import { getSpeech } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import { CustomerList } from "./customer-list";

type CustomersPageProps = {
  actor: Actor;
  path: string;
  filter: CustomerFilter;
  list: Page<CustomerRow> & { count: number; ownerName?: string };
  /** The way to a new customer, where the reader may create one. */
  create?: ReactNode;
  /** What else leads away from the list. */
  others?: ReactNode[];
  owners?: boolean;
  /** The form that takes ticked rows, and the bar of its steps around the list. */
  bulk?: { form: string; barOf: (list: ReactNode) => ReactNode };
  /** What stands above the list. */
  first?: ReactNode;
};

/** A list of customers with search and filter by state; with `owners`, those of the whole tenant. */
export async function CustomersPage({
  actor,
  path,
  filter,
  list,
  create,
  others,
  owners = false,
  bulk,
  first,
}: CustomersPageProps) {
  const speech = await getSpeech();
  const [t, states] = [speech.words("customers"), speech.words("states.customer")];
  const { q, state, owner, silent, sort, hide } = filter;
  const asked = { q, state, owner, silent, sort, hide };
  const at = (page?: string) => page && withQuery(path, { ...asked, page });
  const customers = (
    <CustomerList
      path={path}
      rows={list.rows}
      owners={owners}
      form={bulk?.form}
      kept={keptColumnsOf(actor, "customers", hide, speech)}
      sort={
        q ? undefined : { now: sort ?? "name", hrefOf: (next) => withQuery(path, { ...asked, sort: next }) }
      }
    />
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={
          <>
            <Counted count={list.count} bound={COUNT_BOUND}>
              {t("counted", { count: list.count })}
            </Counted>
            {list.ownerName && <> {t("ofOwner", { name: list.ownerName })}</>}
          </>
        }
        others={others}
        primary={create}
      />
      {first}
      <ListToolbar
        action={path}
        search={{ label: t("search"), value: q }}
        keep={{ state, silent, sort, hide }}
        applied={[
          ...(state
            ? [
                {
                  label: states(state),
                  href: withQuery(path, { ...asked, state: undefined }),
                  shown: true as const,
                },
              ]
            : []),
          ...(owner
            ? [
                {
                  label: list.ownerName ?? t("direct"),
                  href: withQuery(path, { ...asked, owner: undefined }),
                  shown: true as const,
                },
              ]
            : []),
          ...(silent ? [{ label: t("silent"), href: withQuery(path, { ...asked, silent: undefined }) }] : []),
        ]}
        views={<ListViews actor={actor} list="customers" present={asked} />}
        actions={<CsvLinks href={withQuery(`${path}/export`, asked)}>{t("export")}</CsvLinks>}
      >
        <FilterLinks
          label={t("filter")}
          items={[
            { href: withQuery(path, { ...asked, state: undefined }), label: t("all"), current: !state },
            ...customerStates.map((each) => ({
              href: withQuery(path, { ...asked, state: each }),
              label: states(each),
              current: state === each,
            })),
          ]}
        />
        {owners && (
          <SearchChoice
            name="owner"
            label={t("ownerFilter")}
            value={owner}
            none={t("everyOwner")}
            options={[
              { value: "direct", label: t("direct") },
              ...(owner && list.ownerName ? [{ value: owner, label: list.ownerName }] : []),
            ]}
          />
        )}
      </ListToolbar>
      {list.rows.length > 0 ? (
        (bulk?.barOf(customers) ?? customers)
      ) : q || state || owner || silent ? (
        <EmptyState title={t("noMatch")} action={<LinkButton href={path}>{t("showAll")}</LinkButton>}>
          {t("noMatchText")}
        </EmptyState>
      ) : (
        <EmptyState title={t("empty")} action={create}>
          {t(owners ? "emptyAllText" : "emptyText")}
        </EmptyState>
      )}
      <Pager
        first={filter.page && withQuery(path, asked)}
        previous={at(list.previous)}
        next={at(list.next)}
      />
    </>
  );
}
