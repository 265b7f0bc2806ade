import { enterCustomerModeAction } from "@/app/[tenant]/reseller/customer-mode/actions";
import { Notice } from "@/components/frame/notice";
import { CustomerMode } from "@/components/sellable/customer-mode";
import { NetNote } from "@/components/sellable/net-note";
import { NothingSellable } from "@/components/sellable/nothing-sellable";
import { PricingBar } from "@/components/sellable/pricing/pricing-bar";
import { SellableFilters } from "@/components/sellable/sellable-filters";
import { SellableTable } from "@/components/sellable/sellable-table";
import { LinkButton } from "@/components/ui/button";
import { Counted } from "@/components/ui/counted";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { keptColumnsOf } from "@/components/views/kept-columns";
import { together } from "@/lib/base/together";
import { pathTo } from "@/lib/categories/rules";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { countBoundOf, listSellable, sellableOverview, viewerOf } from "@/lib/sellable/queries";
import { shownToCustomer } from "@/lib/sellable/rules";
import { sellableFilter } from "@/lib/sellable/schema";

export const generateMetadata = titled("sellable", "title");

const PRICING = "pricing";

export default async function CataloguePage(props: PageProps<"/[tenant]/reseller/catalogue">) {
  const speech = await getSpeech();
  const { locale } = speech;
  const t = speech.words("sellable");
  const { data, query, tenant, actor, notice } = await load(
    "reseller",
    "catalogue:read",
    props,
    sellableFilter,
    async (scope, given) => {
      const wanted = { ...given, locale };
      const [list, overview] = await together([listSellable(scope, wanted), sellableOverview(scope, wanted)]);
      const rows = scope.actor.customerMode ? list.rows.map(shownToCustomer) : list.rows;
      return { list: { ...list, rows }, ...overview };
    },
  );
  const path = `/${tenant}/reseller/catalogue`;
  const filter = { q: query.q || undefined, category: query.category ?? undefined, hide: query.hide };
  const { list, count, categories } = data;
  const way = pathTo(categories, filter.category);
  const current = way.at(-1);
  const at = (category?: string) => withQuery(path, { ...filter, category });
  const maySetPrices = can(actor, "price:set");
  const pageAt = (page?: string) => page && withQuery(path, { ...filter, page });
  const table = (form?: string) => (
    <SellableTable
      path={path}
      pictures={`/${tenant}`}
      rows={list.rows}
      viewer={viewerOf(actor)}
      form={form}
      kept={keptColumnsOf(actor, "catalogue", query.hide, speech)}
    />
  );
  return (
    <>
      <Notice notice={notice} />
      <PageHeader
        title={current?.name ?? t("title")}
        crumbs={
          current && [
            { href: at(), label: t("title") },
            ...way.slice(0, -1).map(({ id, name }) => ({ href: at(id), label: name })),
          ]
        }
        meta={
          <Counted count={count} bound={countBoundOf(query.q)}>
            {t("offersCounted", { count })}
          </Counted>
        }
        others={
          !actor.customerMode && [
            <LinkButton key="changes" href={`${path}/changes`}>
              {t("changesLink")}
            </LinkButton>,
            <CustomerMode
              key="mode"
              action={enterCustomerModeAction}
              tenant={tenant}
              next={withQuery(path, filter)}
            />,
          ]
        }
      />
      <SellableFilters path={path} filter={filter} categories={categories} current={current} actor={actor} />
      {!list.rows.length ? (
        <NothingSellable path={path} filtered={Boolean(filter.q || filter.category)} actor={actor} />
      ) : maySetPrices ? (
        <PricingBar
          id={PRICING}
          path={path}
          filter={filter}
          count={count}
          bound={countBoundOf(query.q)}
          list={table(PRICING)}
        />
      ) : (
        table()
      )}
      <Pager
        first={query.page && withQuery(path, filter)}
        previous={pageAt(list.previous)}
        next={pageAt(list.next)}
      />
      {list.rows.length > 0 && <NetNote />}
    </>
  );
}
