import { changeItemsAction, undoItemsAction } from "@/app/[tenant]/provider/catalogue/actions";
import { BulkBar } from "@/components/catalogue/bulk/bulk-bar";
import { ItemFilters } from "@/components/catalogue/item-filters";
import { ItemTable } from "@/components/catalogue/item-table";
import { Notice } from "@/components/frame/notice";
import { LinkButton } from "@/components/ui/button";
import { Counted } from "@/components/ui/counted";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { UndoForm } from "@/components/ui/undo-form";
import { keptColumnsOf } from "@/components/views/kept-columns";
import { narrowing } from "@/lib/catalogue/bulk/schema";
import { itemSteps } from "@/lib/catalogue/bulk/undo/commands";
import { listItems } from "@/lib/catalogue/queries";
import { itemFilter } from "@/lib/catalogue/schema";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

export const generateMetadata = titled("catalogue", "title");

const BULK = "bulk";

export default async function CataloguePage(props: PageProps<"/[tenant]/provider/catalogue">) {
  const { data, query, tenant, actor, notice, undo } = await load(
    "provider",
    "catalogue:read",
    props,
    itemFilter,
    listItems,
    () => ({ actions: itemSteps }),
  );
  const speech = await getSpeech();
  const t = speech.words("catalogue");
  const path = `/${tenant}/provider/catalogue`;
  const { q, state, kind, category, sort } = query;
  const listed = narrowing(query);
  // Words are looked for in all items.
  const price = q ? undefined : query.price;
  const filter = { ...listed, price };
  const pageAt = (page?: string) => withQuery(path, { ...filter, page });
  const mayEdit = can(actor, "catalogue:edit");
  const table = (form?: string) => (
    <ItemTable
      path={path}
      data={data}
      actor={actor}
      filtered={Boolean(q || state || kind || category || price)}
      sort={
        q ? undefined : { now: sort ?? "name", hrefOf: (next) => withQuery(path, { ...filter, sort: next }) }
      }
      form={form}
      kept={keptColumnsOf(actor, "catalogue", query.hide, speech)}
    />
  );
  return (
    <>
      <Notice
        notice={notice}
        undo={mayEdit && <UndoForm action={undoItemsAction} tenant={tenant} step={undo} back={listed} />}
      />
      <PageHeader
        title={t("title")}
        meta={<Counted count={data.count}>{t("items", { count: data.count })}</Counted>}
        others={
          mayEdit && [
            <LinkButton key="categories" href={`${path}/categories`}>
              {t("categories")}
            </LinkButton>,
            <LinkButton key="import" href={`${path}/import`}>
              {t("import")}
            </LinkButton>,
          ]
        }
        primary={
          mayEdit && (
            <LinkButton href={`${path}/new`} variant="primary">
              {t("new")}
            </LinkButton>
          )
        }
      />
      <ItemFilters path={path} filter={filter} categories={data.categories} actor={actor} />
      {mayEdit && !price && data.rows.length > 0 ? (
        <BulkBar
          id={BULK}
          action={changeItemsAction}
          path={path}
          filter={listed}
          data={data}
          actor={actor}
          list={table(BULK)}
        />
      ) : (
        table()
      )}
      <Pager
        first={query.page && pageAt()}
        previous={data.previous && pageAt(data.previous)}
        next={data.next && pageAt(data.next)}
      />
    </>
  );
}
