"use client";
import { useForm } from "./form-context";
import { HiddenField } from "./text-field";

/** Hidden fields that a form sends again as they were sent, where the page cannot say by itself what belongs into them. */
export function KeptFields({ names }: { names: string[] }) {
  const { values = {} } = useForm().state;
  return names.map((name) => <HiddenField key={name} name={name} value={[values[name] ?? ""].join()} />);
}
