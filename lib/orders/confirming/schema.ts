import { z } from "zod";
import { id } from "@/lib/base/fields";

/** Whether the orders of a customer are confirmed as soon as they are placed. */
export const confirmingChoice = z.object({
  customer: id(),
  confirming: z.enum(["at once", "by hand"], { error: "choose" }),
});
export type ConfirmingChoice = z.output<typeof confirmingChoice>;
