import { asksProvider } from "@/components/subscriptions/requests/asking-moves";
import { SeatsPage } from "@/components/subscriptions/seats/seats-page";
import type { FormAction } from "@/components/ui/form-body";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { together } from "@/lib/base/together";
import { load, type PageInput } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { offered } from "@/lib/states/transition";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { getSubscription } from "@/lib/subscriptions/queries";
import { loadAsking } from "@/lib/subscriptions/requests/queries";
import { seatsPath } from "@/lib/subscriptions/seats/schema";

export const generateMetadata = titled("subscriptions.seats", "title");

/** Another number of units of a subscription, in the area of whoever sells it or of the provider. */
export const seatsPage =
  (side: SellingSide, action: FormAction, ask?: FormAction) => async (props: PageInput) => {
    const { data, query, tenant, actor } = await load(
      side,
      "subscription:change",
      props,
      seatsPath,
      async (scope, path) => {
        const [subscription, asking] = await together([
          getSubscription(scope, path.subscription),
          loadAsking(scope, path),
        ]);
        return { subscription, asking };
      },
    );
    const { subscription, asking } = data;
    return (
      <SeatsPage
        tenant={tenant}
        subscription={subscription}
        quantity={query.quantity ?? subscription.nextQuantity ?? subscription.quantity + 1}
        path={`${areaPath(tenant, side)}/subscriptions`}
        told={can(actor, "margin:read") ? side : "customer"}
        open={offered(actor, subscriptionMachine, subscription)}
        action={action}
        asks={
          ask && {
            name: actor.tenantName,
            action: ask,
            for: asksProvider(asking.needed),
            open: asking.request !== undefined,
          }
        }
      />
    );
  };
