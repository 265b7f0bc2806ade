import { v7 } from "uuid";
import type { FormAction } from "@/components/ui/form-body";
import { writeLines } from "@/lib/baskets/rules";
import type { BasketAddress } from "@/lib/baskets/schema";
import type { getPlacing } from "@/lib/checkout/queries";
import type { Actor } from "@/lib/door/actor";
import { ChooseCustomer } from "./choose-customer";
import { Picking } from "./picking";
import { PlacingHeader } from "./placing-header";

type PlacingPageProps = {
  /** Path of the area, such as /nordwind/reseller. */
  area: string;
  actor: Actor;
  query: BasketAddress;
  data: Awaited<ReturnType<typeof getPlacing>>;
  action: FormAction;
  search: { page?: string | string[]; v?: string | string[] };
};

/** The first two steps of an order: for whom, and what. */
export function PlacingPage({ area, actor, query, data, action, search }: PlacingPageProps) {
  const { choosing, picking } = data;
  const path = `${area}/orders/new`;
  const line = writeLines(query.wanted) || undefined;
  return (
    <>
      <PlacingHeader area={area} customer={picking?.customer.name} line={line} />
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
