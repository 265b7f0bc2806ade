import { OpenRequestNote, type RequestActions } from "@/components/subscriptions/requests/open-request";
import type { Change } from "@/lib/catalogue/asked/rules";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { offered } from "@/lib/states/transition";
import { requestMachine } from "@/lib/subscriptions/requests/machine";
import type { OpenRequest } from "@/lib/subscriptions/requests/queries";
import { isForProvider, type Requested } from "@/lib/subscriptions/requests/rules";

type RecordRequestProps = {
  actor: Actor;
  subscription: Requested & {
    version?: number;
    resellerId?: string | null;
    customerName?: string;
    resellerName?: string | null;
  };
  request: OpenRequest;
  /** The changes that a reseller asks the provider for. */
  needed: readonly Change[];
  actions: Partial<RequestActions>;
};

/** What is asked of a subscription, on its record of any side: a company takes back what it asked itself alone. */
export function RecordRequest({ actor, subscription, request, needed, actions }: RecordRequestProps) {
  const { side, tenantSlug, tenantName } = actor;
  const { customerName, resellerName = actor.resellerName } = subscription;
  const own = request.askedSide === side;
  const open = offered(actor, requestMachine, { state: request.state, resellerId: null }).filter(
    (verb) => own || (verb !== "drop" && verb !== "withdraw"),
  );
  const asker = request.askedSide === "customer" ? customerName : resellerName;
  return (
    <OpenRequestNote
      tenant={tenantSlug}
      request={request}
      subscription={subscription}
      told={side === "customer" || can(actor, "margin:read") ? side : "customer"}
      open={open}
      forProvider={isForProvider(request.kind, needed)}
      company={own ? undefined : (asker ?? undefined)}
      decider={request.state === "asked" ? (resellerName ?? tenantName) : tenantName}
      provider={tenantName}
      actions={actions}
    />
  );
}
