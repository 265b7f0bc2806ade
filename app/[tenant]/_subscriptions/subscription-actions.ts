import { areaPath, type SellingSide } from "@/lib/base/paths";
import { formAction } from "@/lib/forms/action";
import type { NoticeKey } from "@/lib/list/page";
import { giveNotice, takeNoticeBack } from "@/lib/subscriptions/commands";
import { extendTerm, switchRenewal } from "@/lib/subscriptions/renewing/commands";
import { extension, renewalSwitch } from "@/lib/subscriptions/renewing/schema";
import { notice, subscriptionStep } from "@/lib/subscriptions/schema";
import { changeSeats, keepSeats } from "@/lib/subscriptions/seats/commands";
import { newSeats } from "@/lib/subscriptions/seats/schema";

/** The forms about a subscription, in the area of whoever sells it or of the provider. */
export function subscriptionActions(side: SellingSide) {
  const changer = { side, permission: "subscription:change" } as const;
  const back =
    (notice: NoticeKey) =>
    (_done: unknown, { id }: { id: string }, { tenant }: { tenant: string }) =>
      `${areaPath(tenant, side)}/subscriptions/${id}?notice=${notice}`;
  return {
    giveNotice: formAction({ ...changer, schema: notice, run: giveNotice, next: back("notice-given") }),
    changeSeats: formAction({
      ...changer,
      schema: newSeats,
      run: changeSeats,
      next: back("seats-changed"),
    }),
    keepSeats: formAction({ ...changer, schema: subscriptionStep, run: keepSeats, next: back("seats-kept") }),
    extendTerm: formAction({ ...changer, schema: extension, run: extendTerm, next: back("term-extended") }),
    switchRenewal: formAction({
      ...changer,
      schema: renewalSwitch,
      run: switchRenewal,
      next: back("renewal-switched"),
    }),
    takeNoticeBack: formAction({
      ...changer,
      schema: subscriptionStep,
      run: takeNoticeBack,
      next: back("notice-taken-back"),
    }),
  };
}
