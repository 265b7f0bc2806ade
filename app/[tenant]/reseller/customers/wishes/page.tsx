import { WishTable } from "@/components/customers/wishes/wish-table";
import { Notice } from "@/components/frame/notice";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { listWishes } from "@/lib/customers/wishes/queries";
import { wishFilter } from "@/lib/customers/wishes/schema";
import { load } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { createWishedAction } from "./actions";

export const generateMetadata = titled("customers.wishes", "title");

export default async function Wishes(props: PageProps<"/[tenant]/reseller/customers/wishes">) {
  const { data, query, tenant, actor, notice } = await load(
    "reseller",
    "customer:read",
    props,
    wishFilter,
    listWishes,
  );
  const [t, customers] = await Promise.all([
    getTranslations("customers.wishes"),
    getTranslations("customers"),
  ]);
  const path = `/${tenant}/reseller/customers`;
  const at = (page?: string) => page && withQuery(`${path}/wishes`, { page });
  return (
    <>
      <Notice notice={notice} />
      <PageHeader
        title={t("title")}
        crumbs={[{ href: path, label: customers("title") }]}
        meta={data.rows.length > 0 && t("intro")}
      />
      {data.rows.length > 0 ? (
        <WishTable
          tenant={tenant}
          path={path}
          rows={data.rows}
          create={can(actor, "customer:create") ? createWishedAction : undefined}
        />
      ) : (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      )}
      <Pager first={query.page && `${path}/wishes`} previous={at(data.previous)} next={at(data.next)} />
    </>
  );
}
