import { CsvLinks } from "@/components/files/csv-links";
import { NetNote } from "@/components/sellable/net-note";
import { BoundedCount } from "@/components/ui/bounded-count";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { FilterLinks } from "@/components/ui/filter-links";
import { ListToolbar, Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { keptColumnsOf } from "@/components/views/kept-columns";
import { ListViews } from "@/components/views/list-views";
import type { Actor } from "@/lib/door/actor";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { COUNT_BOUND, type SubscriptionListData } from "@/lib/subscriptions/queries";
import { type SubscriptionFilter, shownTo } from "@/lib/subscriptions/schema";
import { SubscriptionTable } from "./subscription-table";

type SubscriptionsPageProps = {
  actor: Actor;
  path: string;
  filter: SubscriptionFilter;
  data: SubscriptionListData;
};

/** What customers run: what renews or ends first comes first. */
export async function SubscriptionsPage({ actor, path, filter, data }: SubscriptionsPageProps) {
  const speech = await getSpeech();
  const t = speech.words("subscriptions");
  const { list, counts, customerName } = data;
  const { q, show, hide } = filter;
  const customer = filter.customer ?? undefined;
  const shown: Partial<Record<string, number>> = counts;
  const kept = { q, show: show === "running" ? undefined : show, customer, hide };
  const at = (page?: string) => page && withQuery(path, { ...kept, page });
  const sells = actor.side !== "customer";
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={customerName && t("ofCustomer", { name: customerName })}
        actions={<LinkButton href={`${path}/calendar`}>{t("calendar.link")}</LinkButton>}
      />
      <FilterLinks
        row
        label={t("filter")}
        items={shownTo(actor.side).map((each) => ({
          href: withQuery(path, { ...kept, show: each === "running" ? undefined : each }),
          label: t(`show.${each}`),
          count:
            shown[each] === undefined ? undefined : <BoundedCount count={shown[each]} bound={COUNT_BOUND} />,
          current: each === show,
        }))}
      />
      <ListToolbar
        action={path}
        search={{ label: t(sells ? "search" : "searchOwn"), value: q }}
        keep={{ show: kept.show, customer, hide }}
        actions={
          list.rows.length > 0 && (
            <CsvLinks href={withQuery(`${path}/export`, { q, show: kept.show, customer })}>
              {t("export")}
            </CsvLinks>
          )
        }
        views={sells && <ListViews actor={actor} list="subscriptions" present={kept} />}
      />
      {list.rows.length > 0 ? (
        <>
          <SubscriptionTable
            path={path}
            rows={list.rows}
            customers={sells}
            resellers={actor.side === "provider"}
            kept={sells ? keptColumnsOf(actor, "subscriptions", hide, speech) : undefined}
          />
          <NetNote />
        </>
      ) : (
        <EmptyState
          title={t(show === "running" && !q ? "empty" : "noMatch")}
          action={
            (show !== "running" || customer || q) && <LinkButton href={path}>{t("showAll")}</LinkButton>
          }
        >
          {t(q ? "noneFound" : show === "running" ? "emptyText" : "noMatchText")}
        </EmptyState>
      )}
      <Pager first={filter.page && withQuery(path, kept)} previous={at(list.previous)} next={at(list.next)} />
    </>
  );
}
