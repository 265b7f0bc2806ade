import { BoundedCount } from "@/components/ui/bounded-count";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ListToolbar, Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { ListViews } from "@/components/views/list-views";
import type { Actor } from "@/lib/door/actor";
import { enquiryStates } from "@/lib/enquiries/machine";
import { COUNT_BOUND, type EnquiryRow } from "@/lib/enquiries/queries";
import { KEPT_MONTHS } from "@/lib/enquiries/rules";
import type { EnquiryFilter } from "@/lib/enquiries/schema";
import { getTranslations } from "@/lib/i18n/words";
import { type Page, withQuery } from "@/lib/list/page";
import { EnquiryTable } from "./enquiry-table";

type EnquiriesPageProps = {
  actor: Actor;
  path: string;
  filter: EnquiryFilter;
  list: Page<EnquiryRow>;
  /** How many wait for an answer. */
  waiting: number;
  /** The public pages that enquiries are sent from. */
  shop: string;
};

/** What visitors of the public pages asked for, by state. */
export async function EnquiriesPage({ actor, path, filter, list, waiting, shop }: EnquiriesPageProps) {
  const [t, states] = await Promise.all([getTranslations("enquiries"), getTranslations("states.enquiry")]);
  const { state } = filter;
  const at = (page?: string) => page && withQuery(path, { state, page });
  return (
    <>
      <PageHeader title={t("title")} meta={t("intro", { months: KEPT_MONTHS })} />
      <ListToolbar action={path} views={<ListViews actor={actor} list="enquiries" present={{ state }} />}>
        <FilterLinks
          label={t("filter")}
          items={enquiryStates.map((each) => ({
            href: withQuery(path, { state: each }),
            label: states(each),
            count: each === "new" ? <BoundedCount count={waiting} bound={COUNT_BOUND} /> : undefined,
            current: each === state,
          }))}
        />
      </ListToolbar>
      {list.rows.length > 0 ? (
        <EnquiryTable path={path} rows={list.rows} />
      ) : (
        <EmptyState title={t("empty")} action={<LinkButton href={shop}>{t("seeShop")}</LinkButton>}>
          {t("emptyText")}
        </EmptyState>
      )}
      <Pager
        first={filter.page && withQuery(path, { state })}
        previous={at(list.previous)}
        next={at(list.next)}
      />
    </>
  );
}
