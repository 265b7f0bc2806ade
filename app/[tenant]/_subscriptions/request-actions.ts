import { areaPath, type SellingSide, type Side } from "@/lib/base/paths";
import type { Permission } from "@/lib/door/permissions";
import { formAction } from "@/lib/forms/action";
import type { NoticeKey } from "@/lib/list/page";
import { askForChange } from "@/lib/subscriptions/requests/commands";
import {
  acceptRequest,
  passRequestOn,
  refuseRequest,
  withdrawRequest,
} from "@/lib/subscriptions/requests/deciding/commands";
import { acceptance, newRequest, refusal, requestStep } from "@/lib/subscriptions/requests/schema";

const back =
  (side: Side, notice: NoticeKey) =>
  ({ id }: { id: string }, _given: unknown, { tenant }: { tenant: string }) =>
    `${areaPath(tenant, side)}/subscriptions/${id}?notice=${notice}`;

/** The forms with which somebody asks for a change of a subscription, and takes that back. */
export function askingActions(side: "reseller" | "customer") {
  const permission: Permission = side === "customer" ? "subscription:ask" : "subscription:change";
  return {
    askForChange: formAction({
      side,
      permission,
      schema: newRequest,
      run: askForChange,
      next: back(side, "change-asked"),
    }),
    withdrawRequest: formAction({
      side,
      permission,
      schema: requestStep,
      run: withdrawRequest,
      next: back(side, "request-withdrawn"),
    }),
  };
}

/** The forms with which a request is decided, in the area of whoever decides. */
export function decidingActions(side: SellingSide) {
  const decider = { side, permission: "subscription:change" } as const;
  return {
    acceptRequest: formAction({
      ...decider,
      schema: acceptance,
      run: acceptRequest,
      next: back(side, "request-accepted"),
    }),
    refuseRequest: formAction({
      ...decider,
      schema: refusal,
      run: refuseRequest,
      next: back(side, "request-refused"),
    }),
    passRequestOn: formAction({
      ...decider,
      schema: requestStep,
      run: passRequestOn,
      next: back(side, "request-passed-on"),
    }),
  };
}
