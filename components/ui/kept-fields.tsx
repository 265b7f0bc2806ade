"use client";
import { Fact, Facts } from "./facts";
import { hasFailed, useForm } from "./form-context";
import { HiddenField } from "./text-field";

/** Hidden fields that a form sends again as they were sent, where the page cannot say by itself what belongs into them. */
export function KeptFields({ names }: { names: string[] }) {
  const { values = {} } = useForm().state;
  return names.map((name) => <HiddenField key={name} name={name} value={[values[name] ?? ""].join()} />);
}

/** What was typed into fields that the page no longer has since a refusal, to be read and copied. */
export function TypedFacts({ labels }: { labels: Record<string, string> }) {
  const { state } = useForm();
  const typed = Object.entries(labels).flatMap(([name, label]) => {
    const value = [state.values?.[name] ?? ""].flat().join(", ");
    return value ? [{ name, label, value }] : [];
  });
  if (!hasFailed(state) || !typed.length) return null;
  return (
    <Facts>
      {typed.map(({ name, label, value }) => (
        <Fact key={name} label={label}>
          <span className="whitespace-pre-line">{value}</span>
        </Fact>
      ))}
    </Facts>
  );
}
