import { SeatsPage } from "@/components/subscriptions/seats/seats-page";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { load, type PageInput } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { offered } from "@/lib/states/transition";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { getSubscription } from "@/lib/subscriptions/queries";
import { seatsPath } from "@/lib/subscriptions/seats/schema";

export const generateMetadata = titled("subscriptions.seats", "title");

/** Another number of units of a subscription, in the area of whoever sells it or of the provider. */
export const seatsPage = (side: SellingSide, action: FormAction) => async (props: PageInput) => {
  const {
    data: subscription,
    query,
    tenant,
    actor,
  } = await load(side, "subscription:change", props, seatsPath, (scope, { subscription: id }) =>
    getSubscription(scope, id),
  );
  return (
    <SeatsPage
      tenant={tenant}
      subscription={subscription}
      quantity={query.quantity ?? subscription.nextQuantity ?? subscription.quantity + 1}
      path={`${areaPath(tenant, side)}/subscriptions`}
      told={can(actor, "margin:read") ? side : "customer"}
      open={offered(actor, subscriptionMachine, subscription)}
      action={action}
    />
  );
};
