import { z } from "zod";
import { id, many, oneOf } from "@/lib/base/fields";
import { locales } from "@/lib/i18n/locale";
import { customerEvents } from "@/lib/notifications/rules";

/** Of what a customer is told, and in which language where nobody of it has chosen one. */
export const customerNotification = z.object({
  customer: id(),
  told: many(oneOf(customerEvents as [string, ...string[]])),
  locale: z.enum(locales).nullable().catch(null).default(null),
});
export type CustomerNotification = z.output<typeof customerNotification>;
