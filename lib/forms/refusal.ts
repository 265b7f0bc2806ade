import { refresh } from "next/cache";
import { forbidden, notFound } from "next/navigation";
import type { z } from "zod";
import { AlikeError, type ErrorKey, type ErrorValue, refusalOf } from "@/lib/base/errors";
import { describeError, log } from "@/lib/base/log";
import { formatMoney } from "@/lib/base/money";
import { requestId } from "@/lib/door/headers";
import { signInPath } from "@/lib/door/load";
import { numbered } from "@/lib/door/refusals";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { faultsOf, inFormOrder, typedValues } from "./input";
import type { FormState } from "./state";

/** Input that a schema refuses, field by field. */
export class Faulty extends Error {
  constructor(readonly faults: { field: string; key: string }[]) {
    super("faulty input");
  }
}

/** What a schema makes of input; throws Faulty. */
export function parse<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Faulty(faultsOf(parsed.error));
  return parsed.data;
}

/** The state of a form that was refused, with what was typed; 403 and 404 are pages. Throws what is no refusal, with its number. */
export async function refuse(
  error: unknown,
  given: Record<string, unknown>,
  attempt: number,
): Promise<FormState> {
  const values = typedValues(given);
  if (error instanceof Faulty) {
    return {
      attempt: attempt + 1,
      tone: "error",
      errors: await sentences(inFormOrder(error.faults, given)),
      values,
    };
  }
  const refusal = refusalOf(error);
  if (!refusal) throw await numbered(error);
  if (refusal.code === "UNAVAILABLE")
    log.error({ ...describeError(error), request: await requestId() }, "form not taken in");
  if (refusal.code === "FORBIDDEN") forbidden();
  if (refusal.code === "NOT_FOUND" && refusal.key === "notFound") notFound();
  // The page behind the form shows the present state again: the version to save against, and what there is to choose.
  if (refusal.code === "CONFLICT" || refusal.code === "NOT_FOUND") refresh();
  const sentence = await errorSentence(refusal.key, refusal.values);
  const where = refusal.field ? { errors: { [refusal.field]: [sentence] } } : { message: sentence };
  const compare = refusal.key === "edited" && { compare: true };
  const alike = refusal instanceof AlikeError && { alike: refusal.alike };
  const remedy = refusal.key === "sessionEnded" && { remedy: await signInAgain() };
  return { attempt: attempt + 1, tone: "error", ...where, values, ...compare, ...alike, ...remedy };
}

const signInAgain = async () => ({
  href: await signInPath("&again=1"),
  label: (await getTranslations("auth.signIn"))("again"),
});

async function errorSentence(key: ErrorKey, values: Record<string, ErrorValue>) {
  const [t, locale] = await Promise.all([getTranslations("errors"), getLocale()]);
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "object" ? formatMoney(value.minor, value.currency, locale) : value,
  ]);
  return t(key, Object.fromEntries(written));
}

async function sentences(faults: { field: string; key: string }[]) {
  const t = await getTranslations("fields");
  const errors: Record<string, string[]> = {};
  for (const { field, key } of faults) {
    const sentence = t((t.has(key as never) ? key : "invalid") as never);
    errors[field] = [...new Set([...(errors[field] ?? []), sentence])];
  }
  return errors;
}
