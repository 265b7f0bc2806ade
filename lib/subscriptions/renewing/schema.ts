import { z } from "zod";
import { whole } from "@/lib/base/fields";
import { subscriptionStep } from "@/lib/subscriptions/schema";

/** Another term of so many months after the present one. */
export const extension = subscriptionStep.extend({ months: whole(1, 120) });
export type ExtensionForm = z.output<typeof extension>;

/** Whether a subscription renews by itself. */
export const renewalSwitch = subscriptionStep.extend({ renewal: z.enum(["automatic", "manual"]) });
export type RenewalSwitch = z.output<typeof renewalSwitch>;
