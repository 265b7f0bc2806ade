import type { FormState } from "@/lib/forms/state";
import type { KeptForm } from "./commands";

/** Hidden fields that are new each time a form is shown: they do not tell whose form it is. */
const fleeting = new Set(["key", "version", "seen", "stamp", "at", "tenant", "workspace"]);

/** Whether a kept form is the one of this action with these hidden fields: of many on a page, the one that was sent. */
export const isSameForm = (kept: KeptForm, action: string, hidden: Record<string, string>): boolean =>
  kept.action === action &&
  Object.entries(hidden).every(
    ([name, value]) => fleeting.has(name) || [kept.values[name]].flat()[0] === value,
  );

/** The state a form begins with that shows what was kept; it compares where the record has a new version since. */
export function stateOf(kept: KeptForm, hidden: Record<string, string>, message: string): FormState {
  const { version } = kept.values;
  const compare = version !== undefined && hidden.version !== undefined && version !== hidden.version;
  return { attempt: 1, tone: "error", message, values: kept.values, ...(compare && { compare }) };
}
