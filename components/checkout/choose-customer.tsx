import { CustomerStateMark } from "@/components/customers/customer-state";
import { OpenBaskets } from "@/components/orders/baskets/open-baskets";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { ListToolbar, Pager } from "@/components/ui/list";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { Choosing } from "@/lib/checkout/queries";
import { mayBuy } from "@/lib/customers/rules";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";

type ChooseCustomerProps = {
  path: string;
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  q: string;
  line?: string;
  choosing: Choosing;
};

/** The first step of an order: for whom it is, or with which basket to go on. Lines to be put in come along. */
export async function ChooseCustomer({ path, area, q, line, choosing }: ChooseCustomerProps) {
  const t = await getTranslations("orders");
  const { customers, baskets } = choosing;
  const at = (page?: string) => page && withQuery(path, { line, q, page });
  return (
    <>
      <OpenBaskets path={`${area}/orders`} baskets={baskets} line={line} />
      <ListToolbar
        action={path}
        search={{ label: t("searchCustomer"), value: q }}
        keep={{ line }}
        actions={<LinkButton href={`${area}/customers/new`}>{t("newCustomer")}</LinkButton>}
      />
      {customers.rows.length === 0 ? (
        <EmptyState title={t("noCustomer")}>{t(q ? "noCustomerFound" : "noCustomerYet")}</EmptyState>
      ) : (
        <Table label={t("chooseCustomer")}>
          <THead>
            <Th>{t("customer")}</Th>
            <Th>{t("city")}</Th>
            <Th>{t("state")}</Th>
          </THead>
          <TBody>
            {customers.rows.map((row) => (
              <Tr key={row.id}>
                <RowHeader href={mayBuy(row.state) ? withQuery(path, { customer: row.id, line }) : undefined}>
                  {row.name}
                </RowHeader>
                <Td label={t("city")}>{row.city ?? "–"}</Td>
                <Td label={t("state")}>
                  <CustomerStateMark state={row.state} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
      <Pager previous={at(customers.previous)} next={at(customers.next)} />
    </>
  );
}
