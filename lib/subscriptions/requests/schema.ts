import { z } from "zod";
import { id, line, optionalText, optionalWhole, version } from "@/lib/base/fields";
import { MOST_SEATS } from "@/lib/subscriptions/seats/schema";
import { kinds } from "./rules";

/** What is asked of a subscription; `key` is made with the form: sent twice, it asks once. */
export const newRequest = z
  .object({
    key: id(),
    id: id(),
    kind: z.enum(kinds, { error: "choose" }),
    quantity: optionalWhole(1, MOST_SEATS),
    months: optionalWhole(1, 120),
    reason: optionalText(1000),
  })
  .refine(({ kind, quantity }) => quantity !== null || (kind !== "more" && kind !== "fewer"), {
    path: ["quantity"],
    error: "required",
  })
  .refine(({ kind, months }) => months !== null || kind !== "renew", { path: ["months"], error: "choose" });
export type NewRequest = z.output<typeof newRequest>;

/** A step with a request as it was seen, perhaps with an answer. */
export const requestStep = z.object({ id: id(), version: version(), reason: optionalText(1000) });
export type RequestStep = z.output<typeof requestStep>;

/** A no, which needs its reason. */
export const refusal = requestStep.extend({ reason: line(1000) });

/** A yes to what a request leads to, as it was shown: of the subscription at a version, from a day on. */
export const acceptance = requestStep.extend({ seen: version(), on: z.iso.date({ error: "choose" }) });
export type Acceptance = z.output<typeof acceptance>;
