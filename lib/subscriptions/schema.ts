import { z } from "zod";
import { id, optionalId, optionalText, query, version } from "@/lib/base/fields";
import type { Side } from "@/lib/base/paths";
import { hiddenColumns } from "@/lib/list/columns";
import { pageCursor } from "@/lib/list/page";
import { threadPage } from "@/lib/threads/schema";

/** What a list of subscriptions shows: what runs, what renews or ends in so many days, of what somebody asks a change, here or of the provider, for what a change is planned, what somebody gave notice for, what has ended. */
export const shownSubscriptions = [
  "running",
  "30",
  "60",
  "90",
  "requests",
  "awaited",
  "pending",
  "noticed",
  "ended",
] as const;
export type ShownSubscriptions = (typeof shownSubscriptions)[number];

/** What of it a side is offered: a reseller alone also waits for the provider. */
export const shownTo = (side: Side): ShownSubscriptions[] =>
  shownSubscriptions.filter((each) => each !== "awaited" || side === "reseller");

export const subscriptionFilter = z.object({
  q: query(),
  show: z.enum(shownSubscriptions).catch("running").default("running"),
  customer: optionalId().catch(null).default(null),
  hide: hiddenColumns(),
  page: pageCursor(),
});
export type SubscriptionFilter = z.output<typeof subscriptionFilter>;

export const subscriptionPath = z.object({ subscription: id(), ...threadPage.shape });

/** A step that somebody takes with a subscription as it was seen, perhaps with a reason. */
export const subscriptionStep = z.object({ id: id(), version: version(), reason: optionalText(1000) });
export type SubscriptionStep = z.output<typeof subscriptionStep>;

/** Notice for the end that was shown. */
export const notice = subscriptionStep.extend({ endsOn: z.iso.date({ error: "choose" }) });
export type Notice = z.output<typeof notice>;
