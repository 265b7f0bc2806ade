import { z } from "zod";
import { id, line } from "@/lib/base/fields";
import { subscriptionPath } from "@/lib/subscriptions/schema";

export const identifierKinds = ["key", "host", "serial", "other"] as const;

/** The page of a subscription, where an identifier may be shown that somebody just asked for. */
export const subscriptionPage = subscriptionPath.extend({
  shown: z.string().max(400).optional().catch(undefined),
});
export type SubscriptionPage = z.output<typeof subscriptionPage>;

/** One more of what identifies a subscription, under the key of its form. */
export const newIdentifier = z.object({
  subscription: id(),
  key: id(),
  kind: z.enum(identifierKinds, { error: "choose" }),
  value: line(200),
});
export type NewIdentifier = z.output<typeof newIdentifier>;

/** One that somebody asks to see, or removes. */
export const identifierChoice = z.object({ subscription: id(), id: id() });
export type IdentifierChoice = z.output<typeof identifierChoice>;
