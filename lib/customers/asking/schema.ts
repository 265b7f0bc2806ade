import { z } from "zod";
import { id, version } from "@/lib/base/fields";

/** Whether a customer may ask for changes itself, as it was seen. */
export const askingChoice = z.object({
  customer: id(),
  version: version(),
  mayAsk: z.enum(["yes", "no"], { error: "choose" }),
});
export type AskingChoice = z.output<typeof askingChoice>;
