import type { Subject } from "@/lib/audit/audit";
import type { Change } from "@/lib/catalogue/asked/rules";
import type { Telling } from "@/lib/notifications/commands";
import type { EventKind } from "@/lib/notifications/events";
import { leadsFrom } from "@/lib/states/machine";
import { type SubscriptionVerb, subscriptionMachine } from "@/lib/subscriptions/machine";
import { canSwitch, extended, extensionsOf } from "@/lib/subscriptions/renewing/rules";
import {
  aboutSubscription,
  eventOfSubscription,
  noticeToday,
  type Standing,
} from "@/lib/subscriptions/rules";
import type { Rated } from "@/lib/subscriptions/seats/rules";
import { blockedEnd, goesOn, renewsItself } from "@/lib/subscriptions/terms/rules";

/** What a customer may ask for. */
export const askedByCustomers: readonly RequestKind[] = ["more", "fewer", "notice", "takeBack", "renew"];

/** What can be asked for. */
export const kinds = ["more", "fewer", "notice", "takeBack", "renew", "automatic", "manual"] as const;
export type RequestKind = (typeof kinds)[number];

/** What somebody asks: how many there shall be, or for how many months it shall go on. */
export type Wanted = { kind: RequestKind; quantity: number | null; months: number | null };

/** A subscription as far as it decides what a request leads to. */
export type Requested = Rated & Standing;

/** A subscription with nothing of what lies between provider and reseller, as its customer reckons with it. */
export const asCustomer = <T extends object>(of: T) => ({
  ...of,
  model: "direct" as const,
  transferRecurring: null,
  nextTransferRecurring: null,
  commissionBp: null,
});

/** The change that a request comes to; taking notice back is nobody's to refuse. */
export const changeOf = (kind: RequestKind): Change | undefined =>
  kind === "automatic" || kind === "manual" ? "switch" : kind === "takeBack" ? undefined : kind;

/** Whether what a request asks is for the provider to decide, by what the offer says. */
export function isForProvider(kind: RequestKind, needed: readonly Change[]): boolean {
  const change = changeOf(kind);
  return change !== undefined && needed.includes(change);
}

const verbs = {
  more: "addSeats",
  fewer: "planSeats",
  notice: "giveNotice",
  takeBack: "takeBack",
  renew: "extend",
  automatic: "renewItself",
  manual: "renewByHand",
} as const satisfies Record<RequestKind, SubscriptionVerb>;

/** Whether what is asked can be done with a subscription as it stands on a day. */
export function canBeDone({ kind, quantity, months }: Wanted, of: Requested, day: string): boolean {
  if (!leadsFrom(subscriptionMachine, verbs[kind], of.state)) return false;
  const fits: Record<RequestKind, () => boolean> = {
    more: () => quantity !== null && quantity > of.quantity,
    fewer: () => quantity !== null && quantity < of.quantity && goesOn(of),
    notice: () => renewsItself(of) && noticeToday(of, day).endsOn < (blockedEnd(of) ?? "9999"),
    takeBack: () => true,
    renew: () => extensionsOf(of, day).some((each) => each.months === months),
    automatic: () => of.renewal === "manual" && canSwitch(of, day),
    manual: () => of.renewal === "automatic" && canSwitch(of, day),
  };
  return fits[kind]();
}

/** The day on which what is asked takes effect where it is done on a day: the first one with it, or after it. */
export function effectOf({ kind, months }: Wanted, of: Requested, day: string): string {
  if (kind === "notice") return noticeToday(of, day).endsOn;
  if (kind === "renew" && months !== null) return extended(of, months).termEnd;
  return kind === "more" || kind === "takeBack" ? day : of.termEnd;
}

type Named = Parameters<typeof aboutSubscription>[0];
type Asked = Wanted & { askedSide: "reseller" | "customer" };

/** A request as its entries tell of it, on the record of its subscription; what a reseller asks is not for its customer to read. */
export function aboutRequest(asked: Asked, of: Named): Subject {
  const about = aboutSubscription(of);
  return {
    ...about,
    customerId: asked.askedSide === "customer" ? of.customerId : null,
    words: { ...about.words, ...wordsOf(asked, of) },
  };
}

/** What a request asks, as sentences name it. */
export const wordsOf = ({ kind, quantity, months }: Wanted, of: { quantity: number }) => ({
  what: kind,
  by: Math.abs((quantity ?? of.quantity) - of.quantity),
  months: months ?? 0,
});

/** What became of a request, or that there is one, as those who hear of it are told. */
export const eventOfRequest = (
  kind: EventKind,
  asked: Wanted & { askedBy: string | null },
  of: Named,
  from: string,
): Telling => {
  const told = eventOfSubscription(kind, of, "");
  return { ...told, personId: asked.askedBy, words: { ...told.words, ...wordsOf(asked, of), from } };
};
