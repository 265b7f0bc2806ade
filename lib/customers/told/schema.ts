import { z } from "zod";
import { id, many, oneOf } from "@/lib/base/fields";
import { locales } from "@/lib/i18n/locale";
import { customerEvents } from "@/lib/notifications/rules";

const kinds = () => many(oneOf(customerEvents as [string, ...string[]]));

/** Of what a customer is told, and in which language where nobody of it has chosen one. */
export const customerNotification = z.object({
  customer: id(),
  told: kinds(),
  /** What was switched off when the page was shown: what was not touched on it stays as it is. */
  was: kinds(),
  locale: z.enum(locales).nullable().catch(null).default(null),
});
export type CustomerNotification = z.output<typeof customerNotification>;
