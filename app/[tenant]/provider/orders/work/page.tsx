import { Notice } from "@/components/frame/notice";
import { LeftLines } from "@/components/orders/work/left-lines";
import { WorkBar } from "@/components/orders/work/work-bar";
import { WorkFilters } from "@/components/orders/work/work-filters";
import { workTable } from "@/components/orders/work/work-table";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { loadWork } from "@/lib/orders/work/queries";
import { narrowed, workList } from "@/lib/orders/work/schema";
import { chooseLinesAction } from "./actions";

export const generateMetadata = titled("orders", "work.title");

export default async function Work(props: PageProps<"/[tenant]/provider/orders/work">) {
  const { data, query, tenant, notice } = await load("provider", "order:fulfil", props, workList, loadWork);
  const speech = await getSpeech();
  const t = speech.words("orders");
  const orders = `/${tenant}/provider/orders`;
  const path = `${orders}/work`;
  const kept = narrowed(query);
  const { rows, previous, next } = data.list;
  const returned = query.show === "returned";
  const table = <DataTable {...workTable({ path: orders, rows, kept, returned, form: "work" }, speech)} />;
  const at = (page?: string) => page && withQuery(path, { ...kept, page });
  return (
    <>
      <Notice notice={notice} />
      <PageHeader title={t("work.title")} crumbs={[{ href: orders, label: t("title") }]} />
      <LeftLines path={orders} left={data.stayed} />
      <WorkFilters path={path} filter={query} counts={data.counts} />
      {rows.length > 0 && returned && table}
      {rows.length > 0 && !returned && (
        <WorkBar
          id="work"
          action={chooseLinesAction}
          tenant={tenant}
          filter={query}
          data={data}
          list={table}
        />
      )}
      {rows.length === 0 &&
        (Object.values(kept).some(Boolean) ? (
          <EmptyState
            title={t("work.noMatch")}
            action={<LinkButton href={path}>{t("work.showAll")}</LinkButton>}
          >
            {t("work.noMatchText")}
          </EmptyState>
        ) : (
          <EmptyState title={t("work.empty")}>{t("work.emptyText")}</EmptyState>
        ))}
      <Pager first={query.page && withQuery(path, kept)} previous={at(previous)} next={at(next)} />
    </>
  );
}
