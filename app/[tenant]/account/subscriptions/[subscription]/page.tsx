import { RecordRequest } from "@/app/[tenant]/_subscriptions/record-request";
import { RecordThreads } from "@/app/[tenant]/_threads/record-threads";
import * as messageActions from "@/app/[tenant]/account/messages/actions";
import * as actions from "@/app/[tenant]/account/subscriptions/actions";
import { Notice } from "@/components/frame/notice";
import { Changes } from "@/components/subscriptions/changes/changes-table";
import { Identifiers } from "@/components/subscriptions/identifiers/identifiers";
import { customerMoves } from "@/components/subscriptions/requests/customer-moves";
import { SubscriptionRecord } from "@/components/subscriptions/subscription-record";
import { Moves } from "@/components/ui/moves";
import { together } from "@/lib/base/together";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { loadFollowed } from "@/lib/subscriptions/changes/queries";
import { subscriptionPage } from "@/lib/subscriptions/identifiers/schema";
import { loadAsking } from "@/lib/subscriptions/requests/queries";
import { asCustomer } from "@/lib/subscriptions/requests/rules";

export const generateMetadata = titled("subscriptions", "recordTitle");

export default async function FollowedSubscription(
  props: PageProps<"/[tenant]/account/subscriptions/[subscription]">,
) {
  const { data, tenant, actor, notice } = await load(
    "customer",
    "subscription:read",
    props,
    subscriptionPage,
    async (scope, path) => {
      const [record, asking] = await together([loadFollowed(scope, path), loadAsking(scope, path)]);
      return { ...record, asking };
    },
  );
  const { timeline, threads, asking, changes, identifiers } = data;
  const subscription = asCustomer(data.subscription);
  const { request, mayAsk } = asking;
  const area = `/${tenant}/account`;
  const moves =
    mayAsk && !request
      ? customerMoves(
          {
            subscription,
            seatsHref: `${area}/subscriptions/${subscription.id}/seats`,
            seller: actor.resellerName ?? actor.tenantName,
            action: actions.askForChangeAction,
          },
          await getSpeech(),
        )
      : [];
  const [next, ...others] = moves;
  return (
    <>
      <Notice notice={notice} />
      <SubscriptionRecord
        subscription={subscription}
        timeline={timeline}
        path={`${area}/subscriptions`}
        orderHref={`${area}/orders/${subscription.orderId}`}
        moves={next && <Moves tenant={tenant} next={next} others={others} variant="secondary" />}
        request={
          request && (
            <RecordRequest
              actor={actor}
              subscription={subscription}
              request={request}
              needed={[]}
              actions={actions}
            />
          )
        }
        identifiers={
          <Identifiers
            tenant={tenant}
            subscription={subscription.id}
            identifiers={identifiers}
            show={actions.showIdentifierAction}
          />
        }
        changes={<Changes changes={changes} />}
        messages={
          <RecordThreads
            actor={actor}
            about="subscription"
            id={subscription.id}
            threads={threads}
            actions={messageActions}
          />
        }
      />
    </>
  );
}
