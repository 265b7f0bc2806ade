import { v7 } from "uuid";
import type { FormAction } from "@/components/ui/form-body";
import { writeLines } from "@/lib/baskets/rules";
import type { BasketAddress } from "@/lib/baskets/schema";
import type { getCheckout } from "@/lib/checkout/queries";
import type { Actor } from "@/lib/door/actor";
import { CheckoutHeader } from "./checkout-header";
import { ChooseCustomer } from "./choose-customer";
import { Picking } from "./picking";

type CheckoutPageProps = {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  actor: Actor;
  query: BasketAddress;
  data: Awaited<ReturnType<typeof getCheckout>>;
  action: FormAction;
  search: { page?: string | string[]; v?: string | string[] };
};

/** The first two steps of an order: for whom, and what. */
export function CheckoutPage({ area, actor, query, data, action, search }: CheckoutPageProps) {
  const { choosing, picking } = data;
  const path = `${area}/orders/new`;
  const line = writeLines(query.wanted) || undefined;
  return (
    <>
      <CheckoutHeader area={area} customerName={picking?.customer.name} line={line} />
      {choosing && <ChooseCustomer path={path} area={area} q={query.q} line={line} choosing={choosing} />}
      {picking && (
        <Picking
          action={action}
          actor={actor}
          picking={picking}
          {...query}
          path={path}
          at={one(search.page)}
          formKey={v7()}
          saved={one(search.v)}
        />
      )}
    </>
  );
}

const one = (value: unknown) => (typeof value === "string" ? value : undefined);
