import {
  findOpenRequest,
  getAsked,
  getNeededYes,
  getRequest,
  loadAsking,
  mayAskItself,
  refuseNeeded,
} from "@/lib/subscriptions/requests/queries";
import { requestsInReach, waitingHere, withRequest } from "@/lib/subscriptions/requests/reach/queries";
import { type Apart, by, type Read } from "@/test/plans/read";

export const requestReads: Read[] = [
  {
    of: loadAsking,
    cases: [
      by("admin", "subscription:read", loadAsking),
      by("reseller-1", "subscription:read", loadAsking),
      by("customer", "subscription:read", loadAsking),
    ],
  },
  {
    of: findOpenRequest,
    cases: [
      by("reseller-1", "subscription:read", (scope, { subscription }) =>
        findOpenRequest(scope, subscription),
      ),
    ],
  },
  {
    of: getRequest,
    cases: [by("reseller-1", "subscription:change", (scope, { request }) => getRequest(scope, request))],
  },
  {
    of: getAsked,
    cases: [
      by("reseller-1", "subscription:change", (scope, { subscription }) => getAsked(scope, subscription)),
    ],
  },
  {
    of: getNeededYes,
    cases: [
      by("reseller-1", "subscription:change", (scope, { subscription }) => getNeededYes(scope, subscription)),
    ],
  },
  {
    of: refuseNeeded,
    cases: [
      by("reseller-1", "subscription:change", (scope, { subscription }) =>
        refuseNeeded(scope, subscription, "notice"),
      ),
    ],
  },
  { of: mayAskItself, cases: [by("customer", "subscription:ask", mayAskItself)] },
];

export const requestsApart: Apart = [requestsInReach, waitingHere, withRequest];
