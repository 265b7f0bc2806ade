import { v7 } from "uuid";
import { RecordRequest } from "@/app/[tenant]/_subscriptions/record-request";
import { RecordThreads } from "@/app/[tenant]/_threads/record-threads";
import { Notice } from "@/components/frame/notice";
import { Changes } from "@/components/subscriptions/changes/changes-table";
import { Identifiers } from "@/components/subscriptions/identifiers/identifiers";
import { monthlyFigures, toldOf } from "@/components/subscriptions/monthly-figures";
import { TransferAhead } from "@/components/subscriptions/prices/transfer-ahead";
import { askingMoves, asksProvider } from "@/components/subscriptions/requests/asking-moves";
import { subscriptionMoves } from "@/components/subscriptions/subscription-moves";
import { SubscriptionRecord } from "@/components/subscriptions/subscription-record";
import { TextLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-body";
import { Moves } from "@/components/ui/moves";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { together } from "@/lib/base/together";
import { load, type PageInput } from "@/lib/door/load";
import { can } from "@/lib/door/scope";
import { titled } from "@/lib/i18n/titled";
import { getSpeech } from "@/lib/i18n/words";
import { offered } from "@/lib/states/transition";
import { loadRecord } from "@/lib/subscriptions/changes/queries";
import { subscriptionPage as subscriptionAddress } from "@/lib/subscriptions/identifiers/schema";
import { subscriptionMachine } from "@/lib/subscriptions/machine";
import { loadAsking } from "@/lib/subscriptions/requests/queries";

type PageActions = Record<
  | "giveNoticeAction"
  | "takeNoticeBackAction"
  | "keepSeatsAction"
  | "extendTermAction"
  | "switchRenewalAction"
  | "writeMessageAction"
  | "readThreadAction"
  | "acceptRequestAction"
  | "refuseRequestAction",
  FormAction
> &
  Partial<Record<"askForChangeAction" | "withdrawRequestAction" | "passRequestOnAction", FormAction>> & {
    showIdentifierAction: FormAction;
    /** For the provider, which keeps what identifies a subscription. */
    addIdentifierAction?: FormAction;
    removeIdentifierAction?: FormAction;
  };

export const generateMetadata = titled("subscriptions", "recordTitle");

/** One subscription, in the area of whoever sells it or of the provider. */
export const subscriptionPage = (side: SellingSide, actions: PageActions) => async (props: PageInput) => {
  const { data, tenant, actor, notice } = await load(
    side,
    "subscription:read",
    props,
    subscriptionAddress,
    async (scope, path) => {
      const [record, asking] = await together([loadRecord(scope, path), loadAsking(scope, path)]);
      return { ...record, asking };
    },
  );
  const speech = await getSpeech();
  const area = areaPath(tenant, side);
  const { subscription, timeline, threads, asking, changes, identifiers } = data;
  const { addIdentifierAction: add, removeIdentifierAction: remove } = actions;
  const { customerId, customerName, resellerName, orderId } = subscription;
  const steps = subscriptionMoves(
    {
      subscription,
      open: offered(actor, subscriptionMachine, subscription),
      seatsHref: `${area}/subscriptions/${subscription.id}/seats`,
      actions: {
        giveNotice: actions.giveNoticeAction,
        takeBack: actions.takeNoticeBackAction,
        keepSeats: actions.keepSeatsAction,
        extend: actions.extendTermAction,
        switchRenewal: actions.switchRenewalAction,
      },
    },
    speech,
  );
  const asks = actions.askForChangeAction;
  const [next, ...others] = asks
    ? askingMoves(
        steps,
        {
          open: asking.request !== undefined,
          asks: asksProvider(asking.needed),
          name: actor.tenantName,
          action: asks,
        },
        speech,
      )
    : steps;
  return (
    <>
      <Notice notice={notice} />
      <SubscriptionRecord
        subscription={subscription}
        timeline={timeline}
        path={`${area}/subscriptions`}
        orderHref={`${area}/orders/${orderId}`}
        whose={
          // An array, whose parts the line sets apart.
          [
            <TextLink key="customer" href={`${area}/customers/${customerId}`}>
              {customerName}
            </TextLink>,
            side === "provider" && (resellerName ?? speech.words("subscriptions")("direct")),
          ]
        }
        figures={monthlyFigures(actor, subscription, speech)}
        request={
          asking.request && (
            <RecordRequest
              actor={actor}
              subscription={subscription}
              request={asking.request}
              needed={asking.needed}
              actions={actions}
            />
          )
        }
        facts={<TransferAhead actor={actor} subscription={subscription} />}
        moves={<Moves tenant={tenant} next={next} others={others} variant="secondary" />}
        identifiers={
          <Identifiers
            tenant={tenant}
            subscription={subscription.id}
            identifiers={identifiers}
            show={actions.showIdentifierAction}
            keep={add && remove && can(actor, "subscription:change") ? { add, remove, key: v7() } : undefined}
          />
        }
        changes={<Changes changes={changes} told={toldOf(actor, subscription)} />}
        messages={
          <RecordThreads
            actor={actor}
            about="subscription"
            id={subscription.id}
            of={subscription}
            threads={threads}
            actions={actions}
          />
        }
      />
    </>
  );
};
