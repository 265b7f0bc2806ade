import { z } from "zod";
import type { Notation } from "@/lib/base/amounts";
import { id, oneOf, optionalId, query, whole } from "@/lib/base/fields";
import { changeTyped } from "@/lib/catalogue/bulk/rules";
import { type PricingRule, pricingHows } from "./rules";

export const pricedParts = ["both", "oneTime", "recurring"] as const;
export const endings = ["90", "95", "99", "0"] as const;
/** Which rows of a preview are shown. */
export const pricingNotes = ["capped", "refused", "loss"] as const;

/** Ticked rows arrive as `t-<n>`, because one name counts once in an address. */
const gather = (given: unknown) => {
  if (typeof given !== "object" || given === null) return given;
  const ids = Object.entries(given).flatMap(([name, value]) => (/^t-\d{1,3}$/.test(name) ? [value] : []));
  return { ...given, ids };
};

const selection = {
  which: z.enum(["chosen", "matching"]).catch("matching"),
  ids: z.array(id()).max(200).catch([]),
  q: query(),
  category: optionalId().catch(null),
};

const ofRule = {
  how: oneOf(pricingHows),
  by: z.string().max(40).optional().catch(undefined),
  part: z.enum(pricedParts).catch("both"),
  ending: z
    .enum(["", ...endings])
    .optional()
    .catch(undefined),
};

/** The address of the page that prices many offers: which, the rule being prepared, and what of its preview is shown. */
export const pricingQuery = z.preprocess(
  gather,
  z.object({
    ...selection,
    ...ofRule,
    only: oneOf(pricingNotes),
    from: whole(0, 10_000).catch(0).default(0),
  }),
);
export type PricingQuery = z.output<typeof pricingQuery>;
export type Selection = Pick<PricingQuery, "which" | "ids" | "q" | "category">;

/** The rule that an address prepares, once it is complete. */
export function ruleOf(
  { how, by, part, ending }: Pick<PricingQuery, keyof typeof ofRule>,
  notation: Notation,
): PricingRule | undefined {
  const size =
    how === "follow" ? 0 : changeTyped(by ?? "", how === "amount" ? "amount" : "percent", notation);
  if (!how || size === undefined || Math.abs(size) > 1_000_000_000_000) return;
  return { how, by: size, part, ending: ending ? Number(ending) : null };
}

/** Many own prices as they were previewed: `seen` and `aim` stand for what the preview showed. */
export const pricingForm = (notation: Notation) =>
  z.preprocess(
    gather,
    z.object({ ...selection, ...ofRule, seen: digest(), aim: digest() }).transform((form, context) => {
      const rule = ruleOf(form, notation);
      if (rule) return { ...form, rule };
      context.addIssue({
        code: "custom",
        message: form.how ? "change" : "choose",
        path: [form.how ? "by" : "how"],
      });
      return z.NEVER;
    }),
  );
export type PricingForm = z.output<ReturnType<typeof pricingForm>>;

function digest() {
  return z.string({ error: "required" }).max(100, { error: "tooLong" });
}
