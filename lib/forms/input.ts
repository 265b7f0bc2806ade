import type { z } from "zod";

const MOST_FIELDS = 5000;
const LONGEST_KEPT = 20_000;

/** The fields of a form as a plain object: repeated names become arrays; Next's own fields are left out. */
export function readForm(form: FormData): Record<string, unknown> {
  const fields = new Map<string, FormDataEntryValue[]>();
  let count = 0;
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION") || ++count > MOST_FIELDS) continue;
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries([...fields].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}

/** What was typed, to be shown again; never passwords, files or oversized values. */
export function typedValues(input: Record<string, unknown>): Record<string, string | string[]> {
  const kept = Object.entries(input).flatMap(([name, value]) => {
    if (/password|token/i.test(name)) return [];
    const texts = [value]
      .flat()
      .filter((each) => typeof each === "string" && each.length <= LONGEST_KEPT) as string[];
    const [only] = texts;
    return only === undefined ? [] : [[name, Array.isArray(value) ? texts : only] as const];
  });
  return Object.fromEntries(kept);
}

/** Which field failed with which message key; unknown kinds of issue read as "invalid". */
export function faultsOf(error: z.ZodError): { field: string; key: string }[] {
  return error.issues.map((issue) => ({
    field: issue.path.map(String).join("-") || "form",
    key: issue.message,
  }));
}

/**
 * Faults in the order in which the form sent its fields, which is the order of the page. One that was not sent, such as
 * a choice where nothing was ticked, stays behind the fault before it.
 */
export function inFormOrder<F extends { field: string }>(faults: F[], given: Record<string, unknown>): F[] {
  const sent = Object.keys(given);
  let last = -1;
  return faults
    .map((fault) => {
      const at = sent.indexOf(fault.field);
      if (at >= 0) last = at;
      return { fault, at: at >= 0 ? at : last };
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ fault }) => fault);
}
