import { z } from "zod";
import { id, version } from "@/lib/base/fields";

/** The units of one offer of a basket, for what runs by it already: both as they were seen, and the day of the effect. */
export const addition = z.object({
  key: id(),
  basket: id(),
  version: version(),
  offer: id(),
  subscription: id(),
  seen: version(),
  on: z.iso.date({ error: "choose" }),
});
export type Addition = z.output<typeof addition>;
