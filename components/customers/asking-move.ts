import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import type { Customer } from "@/lib/customers/queries";
import type { Speech } from "@/lib/i18n/speech";

/** Lets a customer's people ask for changes of what it runs, or no longer: what it is at present, the step says. */
export function askingMove(
  { id, version, name, mayAsk }: Pick<Customer, "id" | "version" | "name" | "mayAsk">,
  action: FormAction,
  speech: Speech,
): Move {
  const t = speech.words("customers.asking");
  const now = mayAsk ? "stop" : "allow";
  return {
    key: "asking",
    label: t(`${now}.label`),
    action,
    hidden: { customer: id, version: String(version), mayAsk: mayAsk ? "no" : "yes" },
    asks: {
      title: t(`${now}.title`, { name }),
      impact: t(`${now}.impact`),
      submit: t(`${now}.label`),
      tone: "primary",
    },
  };
}
