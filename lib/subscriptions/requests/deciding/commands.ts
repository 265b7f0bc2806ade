import { subscriptionRequests } from "@/db/schema";
import { nextVersion } from "@/db/versions";
import type { AuditAction, Subject } from "@/lib/audit/audit";
import { AppError } from "@/lib/base/errors";
import type { Scope } from "@/lib/door/scope";
import { today } from "@/lib/i18n/locale";
import { tell } from "@/lib/notifications/commands";
import { leadsFrom } from "@/lib/states/machine";
import { type SeenRows, transition, wrongState } from "@/lib/states/transition";
import { giveNotice, takeNoticeBack } from "@/lib/subscriptions/commands";
import { extendTerm, switchRenewal } from "@/lib/subscriptions/renewing/commands";
import { type RequestState, type RequestVerb, requestMachine } from "@/lib/subscriptions/requests/machine";
import { getAsked, getNeededYes, getRequest, type OpenRequest } from "@/lib/subscriptions/requests/queries";
import { requestsInReach } from "@/lib/subscriptions/requests/reach/queries";
import { aboutRequest, canBeDone, eventOfRequest, isForProvider } from "@/lib/subscriptions/requests/rules";
import type { Acceptance, RequestStep } from "@/lib/subscriptions/requests/schema";
import { changeSeats } from "@/lib/subscriptions/seats/commands";

type Decided = { id: string };
type Asked = Awaited<ReturnType<typeof getAsked>>;

/**
 * Says yes to what is asked and does it, as its effect was shown. Throws NOT_FOUND, and CONFLICT where the subscription or the day
 * is another by now, where it cannot be done any more, or where the offer leaves it to the provider; then nothing is done.
 */
export async function acceptRequest(scope: Scope, given: Acceptance): Promise<Decided> {
  const verb = scope.actor.side === "provider" ? "grant" : "accept";
  const { request, of } = await take(scope, verb, given);
  if (!canBeDone(request, of, today())) throw new AppError("CONFLICT", "requestNotPossible");
  await doAsked(scope, request, given);
  await decide(scope, verb, request, of, given);
  await answer(scope, "subscription-request-accepted", request, of);
  return { id: request.subscriptionId };
}

/** Says no to what is asked, with the reason. Throws NOT_FOUND, CONFLICT, INVALID without a reason. */
export async function refuseRequest(scope: Scope, given: RequestStep): Promise<Decided> {
  const verb = scope.actor.side === "provider" ? "decline" : "refuse";
  const { request, of } = await take(scope, verb, given);
  await decide(scope, verb, request, of, given);
  await answer(scope, "subscription-request-refused", request, of);
  return { id: request.subscriptionId };
}

/** Puts before the provider what a customer asks and its offer leaves to the provider. Throws NOT_FOUND, CONFLICT. */
export async function passRequestOn(scope: Scope, given: RequestStep): Promise<Decided> {
  const { request, of } = await take(scope, "passOn", given);
  if (!isForProvider(request.kind, await getNeededYes(scope, of.id)))
    throw new AppError("CONFLICT", "requestNeedsNobody");
  await decide(scope, "passOn", request, of, given);
  await tell(scope, eventOfRequest("subscription-asked-of-provider", request, of, scope.actor.userName));
  return { id: request.subscriptionId };
}

/** Takes back what the actor's own company asked. Throws NOT_FOUND, CONFLICT. */
export async function withdrawRequest(scope: Scope, given: RequestStep): Promise<Decided> {
  const verb = scope.actor.side === "customer" ? "withdraw" : "drop";
  const { request, of } = await take(scope, verb, given);
  if (request.askedSide !== scope.actor.side) throw new AppError("FORBIDDEN", "forbidden");
  await decide(scope, verb, request, of, given);
  return { id: request.subscriptionId };
}

/** The request as it was seen, and what it is about; whoever comes second finds it or the subscription at another version. */
async function take(scope: Scope, verb: RequestVerb, { id, version }: RequestStep) {
  const request = await getRequest(scope, id);
  const of = await getAsked(scope, request.subscriptionId);
  if (!leadsFrom(requestMachine, verb, request.state)) throw wrongState(requestMachine, request.state);
  if (request.version !== version) throw new AppError("CONFLICT", "edited");
  return { request, of };
}

/** Does what is asked, by the command of the step itself: it asks everything anew that it asks of whoever takes the step. */
function doAsked(scope: Scope, { kind, quantity, months, ...asked }: OpenRequest, { seen, on }: Acceptance) {
  const step = { id: asked.subscriptionId, version: seen, reason: asked.reason };
  switch (kind) {
    case "more":
    case "fewer":
      return changeSeats(scope, { ...step, quantity: quantity ?? 0, on });
    case "notice":
      return giveNotice(scope, { ...step, endsOn: on });
    case "takeBack":
      return takeNoticeBack(scope, step);
    case "renew":
      return extendTerm(scope, { ...step, months: months ?? 0 });
    default:
      return switchRenewal(scope, { ...step, renewal: kind });
  }
}

function decide(scope: Scope, verb: RequestVerb, request: OpenRequest, of: Asked, given: RequestStep) {
  return transition(scope, requestMachine, verb, rowsOf(scope, verb, aboutRequest(request, of)), {
    id: request.id,
    version: given.version,
    reason: given.reason,
  });
}

/** Requests as a step writes them: a decision also keeps its answer and whose it is. */
function rowsOf(scope: Scope, verb: RequestVerb, about: Subject): SeenRows<RequestState, Decided> {
  const { actor, tx } = scope;
  const decides = verb !== "withdraw" && verb !== "drop" && verb !== "passOn";
  return {
    table: subscriptionRequests,
    state: subscriptionRequests.state,
    reach: requestsInReach(scope),
    write: ({ to, at, reason }, which) =>
      tx
        .update(subscriptionRequests)
        .set({
          ...(decides && {
            answer: reason,
            answeredBy: actor.userId,
            answeredByName: actor.userName,
            answeredAt: at,
          }),
          ...{ state: to, stateChangedAt: at, ...nextVersion(subscriptionRequests) },
        })
        .where(which)
        .returning({ id: subscriptionRequests.id }),
    about: () => about,
  };
}

const answer = (
  scope: Scope,
  kind: AuditAction & ("subscription-request-accepted" | "subscription-request-refused"),
  request: OpenRequest,
  of: Asked,
) => tell(scope, eventOfRequest(kind, request, of, scope.actor.userName));
