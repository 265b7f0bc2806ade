import { v7 } from "uuid";
import { Notice } from "@/components/frame/notice";
import type { FormAction } from "@/components/ui/form-body";
import type { ReviewedBasket } from "@/lib/checkout/queries";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { withQuery } from "@/lib/list/page";
import { AskAgain } from "./ask-again";
import { CheckoutHeader } from "./checkout-header";
import { EmptyBasket } from "./empty-basket";
import { LeftOut } from "./left-out";
import { Review } from "./review";
import { RunningOnes } from "./running-ones";

type ReviewPageProps = {
  area: string;
  actor: Actor;
  data: ReviewedBasket;
  actions: Record<"place" | "empty" | "again" | "add", FormAction>;
  notice?: string;
};

/** The last step of an order, and the way to throw its basket away. */
export function ReviewPage({ area, actor, data, actions, notice }: ReviewPageProps) {
  const { basket, destinations, leftOut, again, running } = data;
  const items = withQuery(`${area}/orders/new`, { customer: basket.customer.id });
  return (
    <>
      <Notice notice={notice} />
      <CheckoutHeader area={area} customerName={basket.customer.name} itemsHref={items} />
      {leftOut && <LeftOut {...leftOut} />}
      {again && (
        <AskAgain
          action={actions.again}
          tenant={actor.tenantSlug}
          basket={basket}
          order={again}
          formKey={v7()}
          leaveHref={withQuery(`${area}/orders/new/review`, { customer: basket.customer.id })}
        />
      )}
      <RunningOnes
        tenant={actor.tenantSlug}
        area={area}
        basket={basket}
        running={running}
        told={can(actor, "margin:read") && actor.side === "reseller" ? "reseller" : "customer"}
        action={actions.add}
      />
      <Review
        action={actions.place}
        actor={actor}
        basket={basket}
        destinations={destinations}
        formKey={v7()}
        changeHref={`${items}#basket`}
        linesPath={`${area}/orders/new/lines`}
        customerPath={`${area}/customers/${basket.customer.id}`}
      />
      {basket.lines.length > 0 && (
        <EmptyBasket action={actions.empty} tenant={actor.tenantSlug} basket={basket} formKey={v7()} />
      )}
    </>
  );
}
