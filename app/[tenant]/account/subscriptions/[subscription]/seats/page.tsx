import { forbidden } from "next/navigation";
import { askForChangeAction } from "@/app/[tenant]/account/subscriptions/actions";
import { SeatsPage } from "@/components/subscriptions/seats/seats-page";
import { together } from "@/lib/base/together";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { leadsFrom, verbsOf } from "@/lib/states/machine";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { getAsked, loadAsking } from "@/lib/subscriptions/requests/queries";
import { seatsPath } from "@/lib/subscriptions/seats/schema";

export const generateMetadata = titled("requests.label", "seats");

export default async function AskForSeats(
  props: PageProps<"/[tenant]/account/subscriptions/[subscription]/seats">,
) {
  const { data, query, tenant, actor } = await load(
    "customer",
    "subscription:ask",
    props,
    seatsPath,
    async (scope, path) => {
      const [subscription, asking] = await together([
        getAsked(scope, path.subscription),
        loadAsking(scope, path),
      ]);
      return { subscription, asking };
    },
  );
  const { subscription, asking } = data;
  if (!asking.mayAsk) forbidden();
  return (
    <SeatsPage
      tenant={tenant}
      subscription={subscription}
      quantity={query.quantity ?? subscription.nextQuantity ?? subscription.quantity + 1}
      path={`/${tenant}/account/subscriptions`}
      told="customer"
      open={verbsOf(subscriptionMachine).filter((verb) =>
        leadsFrom(subscriptionMachine, verb, subscription.state),
      )}
      action={askForChangeAction}
      asks={{
        name: actor.resellerName ?? actor.tenantName,
        action: askForChangeAction,
        for: () => true,
        own: true,
        open: asking.request !== undefined,
      }}
    />
  );
}
