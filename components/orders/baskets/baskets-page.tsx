import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import type { listBaskets } from "@/lib/baskets/queries";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { BasketTable } from "./basket-table";

type BasketsPageProps = {
  /** Path of the orders, such as /nordwind/reseller/orders. */
  orders: string;
  list: Awaited<ReturnType<typeof listBaskets>>;
  /** Whether this is not the first page. */
  beyond: boolean;
};

/** What the company is putting together for its customers. */
export async function BasketsPage({ orders, list, beyond }: BasketsPageProps) {
  const t = await getTranslations("orders");
  const at = (page?: string) => page && withQuery(`${orders}/baskets`, { page });
  return (
    <>
      <PageHeader
        title={t("baskets")}
        meta={t("basketsText")}
        crumbs={[{ href: orders, label: t("title") }]}
      />
      {list.rows.length ? (
        <BasketTable path={`${orders}/new`} rows={list.rows} />
      ) : (
        <EmptyState title={t("noBasket")} action={<LinkButton href={`${orders}/new`}>{t("new")}</LinkButton>}>
          {t("noBasketText")}
        </EmptyState>
      )}
      <Pager
        first={beyond ? `${orders}/baskets` : undefined}
        previous={at(list.previous)}
        next={at(list.next)}
      />
    </>
  );
}
