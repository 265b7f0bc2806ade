import { ChangeFilters } from "@/components/sellable/changes/change-filters";
import { ChangesTable } from "@/components/sellable/changes/changes-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getFormatter, getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { listChanges } from "@/lib/sellable/changes/queries";
import { changeList } from "@/lib/sellable/changes/schema";
import { viewerOf } from "@/lib/sellable/queries";

export const generateMetadata = titled("sellable", "changesTitle");

export default async function ChangesPage(props: PageProps<"/[tenant]/reseller/catalogue/changes">) {
  const [t, format, locale] = await Promise.all([getTranslations("sellable"), getFormatter(), getLocale()]);
  const { data, query, tenant, actor } = await load(
    "reseller",
    "catalogue:read",
    props,
    changeList,
    (scope, wanted) => listChanges(scope, { ...wanted, locale }),
  );
  const catalogue = `/${tenant}/reseller/catalogue`;
  const path = `${catalogue}/changes`;
  const filter = { since: query.since, only: query.only };
  const at = (page?: string) => page && withQuery(path, { ...filter, page });
  const from = format.dateTime(data.from, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <PageHeader
        title={t("changesTitle")}
        crumbs={[{ href: catalogue, label: t("title") }]}
        meta={t("changesFrom", { from })}
      />
      <ChangeFilters path={path} data={data} only={query.only} />
      {data.page.rows.length ? (
        <ChangesTable rows={data.page.rows} area={`/${tenant}/reseller`} viewer={viewerOf(actor)} />
      ) : (
        <EmptyState
          title={t("noChanges")}
          action={<LinkButton href={catalogue}>{t("backToCatalogue")}</LinkButton>}
        >
          {t("noChangesText", { provider: actor.tenantName })}
        </EmptyState>
      )}
      <Pager
        first={query.page && withQuery(path, filter)}
        previous={at(data.page.previous)}
        next={at(data.page.next)}
      />
    </>
  );
}
