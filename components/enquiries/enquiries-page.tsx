import { BoundedCount } from "@/components/ui/bounded-count";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import type { FormAction } from "@/components/ui/form-body";
import { ListToolbar, Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { keptColumnsOf } from "@/components/views/kept-columns";
import { ListViews } from "@/components/views/list-views";
import type { Actor } from "@/lib/door/actor";
import { enquiryMachine, enquiryStates } from "@/lib/enquiries/machine";
import { COUNT_BOUND, type EnquiryRow } from "@/lib/enquiries/queries";
import { KEPT_MONTHS } from "@/lib/enquiries/rules";
import type { EnquiryFilter } from "@/lib/enquiries/schema";
import { getSpeech } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import { leadsFrom } from "@/lib/states/machine";
import { EnquiryBar, listSteps } from "./enquiry-bar";
import { EnquiryTable } from "./enquiry-table";

const FORM = "move-enquiries";

type EnquiriesPageProps = {
  actor: Actor;
  path: string;
  filter: EnquiryFilter;
  list: Page<EnquiryRow>;
  /** How many wait for an answer. */
  waiting: number;
  /** How many the list has, where they can take a step. */
  count: number;
  /** The public pages that enquiries are sent from. */
  shop: string;
  /** The step for several; left out for those who may take none. */
  move?: { action: FormAction; tenant: string };
};

/** What visitors of the public pages asked for, by state. */
export async function EnquiriesPage({ actor, path, filter, list, ...rest }: EnquiriesPageProps) {
  const { waiting, count, shop, move } = rest;
  const speech = await getSpeech();
  const [t, states] = [speech.words("enquiries"), speech.words("states.enquiry")];
  const { state, hide } = filter;
  const steps = move ? listSteps.filter((step) => leadsFrom(enquiryMachine, step, state)) : [];
  const kept = keptColumnsOf(actor, "enquiries", hide, speech);
  const table = (form?: string) => <EnquiryTable path={path} rows={list.rows} form={form} kept={kept} />;
  const at = (page?: string) => page && withQuery(path, { state, hide, page });
  return (
    <>
      <PageHeader title={t("title")} meta={t("intro", { months: KEPT_MONTHS })} />
      <ListToolbar
        action={path}
        views={<ListViews actor={actor} list="enquiries" present={{ state, hide }} />}
      >
        <FilterLinks
          label={t("filter")}
          items={enquiryStates.map((each) => ({
            href: withQuery(path, { state: each, hide }),
            label: states(each),
            count: each === "new" ? <BoundedCount count={waiting} bound={COUNT_BOUND} /> : undefined,
            current: each === state,
          }))}
        />
      </ListToolbar>
      {list.rows.length > 0 && move && steps.length > 0 ? (
        <EnquiryBar id={FORM} {...move} state={state} count={count} steps={steps} list={table(FORM)} />
      ) : list.rows.length > 0 ? (
        table()
      ) : (
        <EmptyState title={t("empty")} action={<LinkButton href={shop}>{t("seeShop")}</LinkButton>}>
          {t("emptyText")}
        </EmptyState>
      )}
      <Pager
        first={filter.page && withQuery(path, { state, hide })}
        previous={at(list.previous)}
        next={at(list.next)}
      />
    </>
  );
}
