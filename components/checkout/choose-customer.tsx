import { customerState } from "@/components/customers/customer-state";
import { OpenBaskets } from "@/components/orders/baskets/open-baskets";
import { LinkButton } from "@/components/ui/button";
import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty";
import { ListToolbar, Pager } from "@/components/ui/list";
import type { Choosing } from "@/lib/checkout/queries";
import { mayBuy } from "@/lib/customers/rules";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
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
export function ChooseCustomer({ path, area, q, line, choosing }: ChooseCustomerProps) {
  const speech = useSpeech();
  const t = speech.words("orders");
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
        <DataTable {...customersToChoose(customers.rows, { path, line }, speech)} />
      )}
      <Pager previous={at(customers.previous)} next={at(customers.next)} />
    </>
  );
}

function customersToChoose(
  rows: Choosing["customers"]["rows"],
  { path, line }: Pick<ChooseCustomerProps, "path" | "line">,
  speech: Speech,
) {
  const t = speech.words("orders");
  return tableOf<(typeof rows)[number]>({
    label: t("chooseCustomer"),
    rows,
    rowOf: ({ id, state }) => ({
      id,
      href: mayBuy(state) ? withQuery(path, { customer: id, line }) : undefined,
    }),
    columns: [
      { key: "customer", head: t("customer"), cell: ({ name }) => name },
      { key: "city", head: t("city"), cell: ({ city }) => city ?? "–" },
      {
        key: "state",
        head: t("state"),
        phone: "top",
        cell: ({ state }) => customerState(state, speech),
      },
    ],
  });
}
