import { z } from "zod";
import { checkbox, many, oneOf } from "@/lib/base/fields";
import { eventKinds } from "@/lib/notifications/events";

export const noParameters = z.object({});

const events = () => many(oneOf(eventKinds as [string, ...string[]]));

/** The events that somebody ticked on each way. */
export const notificationChoice = z.object({ product: events(), mail: events(), daily: checkbox() });
export type NotificationChoice = z.output<typeof notificationChoice>;
