import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BasketTable } from "@/components/orders/baskets/basket-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { listBaskets } from "@/lib/baskets/queries";
import { basketList } from "@/lib/baskets/schema";
import { load } from "@/lib/load";
import { withQuery } from "@/lib/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("baskets") };
}

export default async function Baskets(props: PageProps<"/[tenant]/reseller/orders/baskets">) {
  const t = await getTranslations("orders");
  const { data, query, tenant } = await load("reseller", "order:place", props, basketList, listBaskets);
  const orders = `/${tenant}/reseller/orders`;
  const at = (page?: string) => page && withQuery(`${orders}/baskets`, { page });
  return (
    <>
      <PageHeader
        title={t("baskets")}
        meta={t("basketsText")}
        crumbs={[{ href: orders, label: t("title") }]}
      />
      {data.rows.length ? (
        <BasketTable path={`${orders}/new`} rows={data.rows} />
      ) : (
        <EmptyState title={t("noBasket")} action={<LinkButton href={`${orders}/new`}>{t("new")}</LinkButton>}>
          {t("noBasketText")}
        </EmptyState>
      )}
      <Pager first={query.page && `${orders}/baskets`} previous={at(data.previous)} next={at(data.next)} />
    </>
  );
}
